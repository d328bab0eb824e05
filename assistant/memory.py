"""What a start leaves behind goes back to the machine: a tenth and more of what a process would hold for as long as it
runs. Standard library only: service and engine share it.
"""

import ctypes
import gc


def settle() -> None:
    """Once everything is loaded. What is there now stays, so nobody looks for garbage in it again."""
    gc.collect()
    gc.freeze()
    gc.enable()
    _give_back()


def _give_back() -> None:
    """The GNU C library keeps what was freed for its own next use, unless it is asked. Others have no such call."""
    give_back = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if give_back:
        give_back(0)
