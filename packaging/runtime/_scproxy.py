"""Stands in for CPython's _scproxy in a build without Apple's frameworks: macOS has no proxies."""

__all__ = ["_get_proxies", "_get_proxy_settings"]


def _get_proxy_settings() -> dict[str, object]:
    return {"exclude_simple": False, "exceptions": ()}


def _get_proxies() -> dict[str, str]:
    return {}
