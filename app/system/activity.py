"""Tells macOS that its user waits for us, so that it puts us into no App Nap and does not sleep."""

import sys

from app.system.awake import Activity

# NSActivityUserInitiated: no App Nap, no sleep for want of keys; a lid that is closed, and the
# menu's own Sleep, are not held up.
USER_INITIATED = 0x00FFFFFF


def activity() -> Activity | None:
    """Return who tells the system, None where there is nothing to tell."""
    return ProcessActivity() if sys.platform == "darwin" else None


if sys.platform == "darwin":
    from ctypes import c_uint64

    class ProcessActivity:
        """An activity of NSProcessInfo's."""

        def __init__(self) -> None:
            self._token: object = None

        def begin(self, reason: str) -> None:
            """Have the system take no rest from now on."""
            # Here, as the window is not to wait for it.
            from rubicon.objc.api import ObjCInstance, ns_from_py
            from rubicon.objc.runtime import objc_id, send_message

            token = send_message(
                _process(),
                "beginActivityWithOptions:reason:",
                USER_INITIATED,
                ns_from_py(reason),
                restype=objc_id,
                argtypes=[c_uint64, objc_id],
            )
            # That holds it: macOS would end an activity of which nobody holds the token.
            self._token = ObjCInstance(token)

        def end(self) -> None:
            """Let it rest again."""
            from rubicon.objc.runtime import objc_id, send_message

            token, self._token = self._token, None
            if token is not None:
                send_message(_process(), "endActivity:", token, restype=None, argtypes=[objc_id])

    def _process() -> object:
        from rubicon.objc.runtime import get_class, objc_id, send_message

        return send_message(get_class("NSProcessInfo"), "processInfo", restype=objc_id, argtypes=[])
