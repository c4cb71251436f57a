"""Reading: each source of a run becomes its yield, kept from an earlier run or made anew."""
