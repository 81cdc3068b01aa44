"""A disk that the system lets nobody write more to, for real."""

import resource
from contextlib import contextmanager


@contextmanager
def no_file_larger_than(nbytes):
    """Have the system refuse to write more than so much into one file."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (nbytes, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
