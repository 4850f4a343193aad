"""The command line: one function for each verb, thin; a module for each sort of verb.

Data goes to standard output, messages and progress to standard error. Exit codes: 0 all inputs were read, 1 some
failed, 2 wrong usage. Imports nothing heavy before a verb runs.
"""

from reportedly.cli import reading  # noqa: F401, I001 (the verbs, in the order in which the help lists them)
from reportedly.cli import filling  # noqa: F401
from reportedly.cli import keeping  # noqa: F401
from reportedly.cli import asking  # noqa: F401
from reportedly.cli import correcting  # noqa: F401
from reportedly.cli import linking  # noqa: F401
from reportedly.cli.root import app, main

__all__ = ["app", "main"]
