"""The command line: one function for each verb, thin; a module for each sort of verb.

Data goes to standard output, messages and progress to standard error. Exit codes: 0 all inputs were read, 1 some
failed, 2 wrong usage. Imports nothing heavy before a verb runs.
"""

from reportedly.cli import reading  # noqa: F401 (its verbs)
from reportedly.cli.root import app, main

__all__ = ["app", "main"]
