#!/bin/sh
# Brings the certificate to sign with onto a borrowed Mac, and takes it off again:
# `sh packaging/keychain.sh open|close FOLDER`. On one's own Mac the certificate is there already.
#
# PADDOCK_CERTIFICATE            the .p12 with certificate and key, as base64
# PADDOCK_CERTIFICATE_PASSWORD   its password
# PADDOCK_NOTARY_KEY_TEXT        the text of the .p8 to notarize with, put into FOLDER/notary.p8
set -eu

main() {
    [ $# = 2 ] || stop 'Usage: sh packaging/keychain.sh open|close FOLDER'
    [ "$(uname -s)" = Darwin ] || stop 'Only a Mac has keychains.'
    keychain=$2/paddock.keychain-db
    certificate=$2/paddock.p12
    notary_key=$2/notary.p8
    case $1 in
    open) open_keychain ;;
    close) close_keychain ;;
    *) stop 'Usage: sh packaging/keychain.sh open|close FOLDER' ;;
    esac
}

open_keychain() {
    umask 077
    # Nobody ever types it: the keychain is gone with this build.
    password=$(openssl rand -hex 24)
    printf %s "$PADDOCK_CERTIFICATE" | base64 --decode >"$certificate"
    printf '%s\n' "${PADDOCK_NOTARY_KEY_TEXT:-}" >"$notary_key"
    security create-keychain -p "$password" "$keychain"
    security set-keychain-settings -lut 7200 "$keychain"
    security unlock-keychain -p "$password" "$keychain"
    security import "$certificate" -k "$keychain" -P "$PADDOCK_CERTIFICATE_PASSWORD" \
        -T /usr/bin/codesign
    rm "$certificate"
    # Or codesign would ask in a window that nobody sees.
    security set-key-partition-list -S apple-tool:,apple: -k "$password" "$keychain" >/dev/null
    security list-keychains -d user -s "$keychain" login.keychain-db
}

close_keychain() {
    rm -f "$certificate" "$notary_key"
    [ ! -f "$keychain" ] || security delete-keychain "$keychain"
}

stop() {
    echo "$*" >&2
    exit 1
}

main "$@"
