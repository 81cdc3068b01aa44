"""Whether TLS works here: `python -m app.hub.self_test` says it as one line of JSON.

A process of its own asks, as no other one may load what speaks HTTP. Nobody is reached.
"""

import json
import ssl
import sys

# Both ends without a certificate, which only a test of one's own may take.
NOBODY = "AECDH-AES256-SHA:@SECLEVEL=0"


def main() -> int:
    """Load the Hub's client, trust whom downloads trust, and have two ends shake hands."""
    import httpx2
    import huggingface_hub

    trusting = httpx2.create_ssl_context(trust_env=False)
    told = {
        "openssl": ssl.OPENSSL_VERSION,
        "huggingface_hub": huggingface_hub.__version__,
        "checks_certificates": trusting.verify_mode is ssl.CERT_REQUIRED,
        "handshake": _handshake(),
    }
    json.dump(told, sys.stdout)
    return 0 if told["checks_certificates"] else 1


def _handshake() -> str:
    """Have a client and a server of ours agree, over memory; return by which protocol."""
    to_client, to_server = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = _end(ssl.PROTOCOL_TLS_CLIENT).wrap_bio(to_client, to_server)
    server = _end(ssl.PROTOCOL_TLS_SERVER).wrap_bio(to_server, to_client, server_side=True)
    ends = [client, server]
    while ends:
        end = ends.pop(0)
        try:
            end.do_handshake()
        except ssl.SSLWantReadError:
            ends.append(end)
    return client.version() or ""


def _end(kind: int) -> ssl.SSLContext:
    context = ssl.SSLContext(kind)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers(NOBODY)
    return context


if __name__ == "__main__":
    sys.exit(main())
