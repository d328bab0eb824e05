"""What is to be done with a message: a module for each thing that it can be about. `decide.py` says which outranks
which.
"""
