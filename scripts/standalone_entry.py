"""Where the program begins that needs no Python on the computer (see ``standalone.py``)."""

import multiprocessing

from plainspeak.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    raise SystemExit(main())
