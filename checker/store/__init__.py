"""What a run keeps for the next one: values under keys that name all that they are made of.

A store is never needed: what it does not hold, or holds damaged, is made anew.
"""
