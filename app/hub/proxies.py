"""The proxy that the Mac sends its apps through, as System Settings has it; none of a shell's.

What a terminal's environment names is for that terminal, and the hub process hears nothing of it. A
Mac's own setting is for all apps, and where it stands, the Hub often is not reached without.
"""

import sys
from collections.abc import Mapping
from urllib.request import getproxies, proxy_bypass

import httpx2


def system_proxy(url: httpx2.URL) -> str | None:
    """Return the system's proxy for an address, None where it is reached directly."""
    if sys.platform != "darwin" or proxy_bypass(url.host):
        return None
    return chosen(getproxies(), url)


def chosen(proxies: Mapping[str, str], url: httpx2.URL) -> str | None:
    """Choose one by the address's scheme. Of proxies, those that speak HTTP are known here."""
    proxy = proxies.get(url.scheme)
    return proxy if proxy is not None and proxy.startswith("http://") else None
