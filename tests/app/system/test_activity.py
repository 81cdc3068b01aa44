"""What macOS is told, by a library that stands for its own: the real one is on a Mac alone."""

import sys
from ctypes import c_uint64
from types import ModuleType

import pytest

from app.system.activity import USER_INITIATED, activity


@pytest.fixture
def sent(monkeypatch):
    """Return what was sent to Objective-C."""
    sent = []

    def send_message(receiver, selector, *said, restype, argtypes):
        sent.append((receiver, selector, *said))
        assert len(said) == len(argtypes)
        return {"processInfo": "info", "beginActivityWithOptions:reason:": "token"}.get(selector)

    runtime, api = ModuleType("rubicon.objc.runtime"), ModuleType("rubicon.objc.api")
    runtime.send_message, runtime.get_class, runtime.objc_id = send_message, str.upper, object()
    api.ns_from_py, api.ObjCInstance = "“{}”".format, "held {}".format
    for each in ("rubicon", "rubicon.objc"):
        monkeypatch.setitem(sys.modules, each, ModuleType(each))
    monkeypatch.setitem(sys.modules, runtime.__name__, runtime)
    monkeypatch.setitem(sys.modules, api.__name__, api)
    monkeypatch.setattr(sys, "platform", "darwin")
    return sent


def test_an_activity_begins_and_the_same_one_ends(sent):
    told = activity()
    told.begin("work")
    begun = "beginActivityWithOptions:reason:", USER_INITIATED, "“work”"
    assert sent == [("NSPROCESSINFO", "processInfo"), ("info", *begun)]
    sent.clear()
    told.end()
    told.end()
    ended = [each for each in sent if each[1] != "processInfo"]
    assert ended == [("info", "endActivity:", "held token")]
    assert c_uint64(USER_INITIATED).value == 0xFFFFFF
