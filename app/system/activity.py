"""Tells macOS that its user waits for us, so that it puts us into no App Nap and does not sleep."""

import sys
from ctypes import c_uint64
from importlib import import_module
from types import ModuleType
from typing import Any

from app.system.awake import Activity

# NSActivityUserInitiated: no App Nap, no sleep for want of keys; a lid that is closed, and the
# menu's own Sleep, are not held up.
USER_INITIATED = 0x00FFFFFF


def activity() -> Activity | None:
    """Return who tells the system, None where there is nothing to tell."""
    return ProcessActivity() if sys.platform == "darwin" else None


class ProcessActivity:
    """An activity of NSProcessInfo's."""

    def __init__(self) -> None:
        self._token: Any = None

    def begin(self, reason: str) -> None:
        """Have the system take no rest from now on."""
        runtime, api = _runtime(), import_module("rubicon.objc.api")
        token = runtime.send_message(
            _process(runtime),
            "beginActivityWithOptions:reason:",
            USER_INITIATED,
            api.ns_from_py(reason),
            restype=runtime.objc_id,
            argtypes=[c_uint64, runtime.objc_id],
        )
        # That holds it: macOS would end an activity of which nobody holds the token.
        self._token = api.ObjCInstance(token)

    def end(self) -> None:
        """Let it rest again."""
        runtime, token = _runtime(), self._token
        self._token = None
        if token is not None:
            arguments = [runtime.objc_id]
            runtime.send_message(
                _process(runtime), "endActivity:", token, restype=None, argtypes=arguments
            )


def _runtime() -> ModuleType:
    """Return the bridge to Objective-C, which is there on a Mac alone, and takes its time."""
    return import_module("rubicon.objc.runtime")


def _process(runtime: ModuleType) -> Any:  # noqa: ANN401 - what only Objective-C has a type for
    info = runtime.get_class("NSProcessInfo")
    return runtime.send_message(info, "processInfo", restype=runtime.objc_id, argtypes=[])
