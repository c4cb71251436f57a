"""The live view: the report on this machine alone, with what an editor does beside it.

Everything that it writes, it writes through the functions that the command line uses.
"""
