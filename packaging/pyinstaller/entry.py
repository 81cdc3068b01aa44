"""The program that PyInstaller makes: Paddock, or one of the processes that it starts.

Those are asked for as of Python: `-m MODULE …` for a module of ours, `-I FILE …` for a script.
"""

import runpy
import sys


def main() -> None:
    """Be what the arguments say."""
    match sys.argv[1:]:
        case ["-m", module, *words]:
            sys.argv = [module, *words]
            runpy.run_module(module, run_name="__main__", alter_sys=True)
        case ["-I", file, *words]:
            sys.argv = [file, *words]
            runpy.run_path(file, run_name="__main__")
        case _:
            runpy.run_module("app", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
