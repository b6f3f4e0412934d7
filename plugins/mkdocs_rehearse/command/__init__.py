"""The command ring: `rehearse`, what an author does with banks and pages outside a site's build.

`program` reads the command line; each subcommand is a module of its own and a row in its table.
"""

from .program import main

__all__ = ["main"]
