#!/bin/sh
# Makes of a built app what people get: `sh packaging/release.sh [dist/Paddock.app]`, on a Mac. It is
# audited, signed, tried, notarized, stapled, and wrapped as a .dmg beside it.
#
# PADDOCK_IDENTITY        "Developer ID Application: NAME (TEAM)"; without it, it is signed by nobody
# PADDOCK_NOTARY_PROFILE  what `xcrun notarytool store-credentials` saved in the keychain, or all of
# PADDOCK_NOTARY_KEY, PADDOCK_NOTARY_KEY_ID, PADDOCK_NOTARY_ISSUER
#                         a key of App Store Connect: the path of its .p8, its id, its issuer
# PADDOCK_UNTRIED         true, to go on where the self-test fails: on a borrowed Mac without a GPU
set -eu
here=$(cd "$(dirname "$0")" && pwd)
PYTHON=${PYTHON:-$here/../.venv/bin/python}
IDENTITY=${PADDOCK_IDENTITY:-}

main() {
    need_a_mac
    app=${1:-$here/../dist/Paddock.app}
    [ -d "$app/Contents" ] || stop "There is no app at $app. Build it: python packaging/build.py"
    app=$(cd "$app" && pwd)
    dmg=${app%.app}.dmg
    [ -z "$IDENTITY" ] || need_credentials
    sign "$app"
    audit "$app"
    try "$app"
    if [ -n "$IDENTITY" ]; then
        notarize_app "$app"
        audit "$app"
    fi
    "$PYTHON" "$here/wrap.py" dmg "$app" "$dmg"
    if [ -n "$IDENTITY" ]; then
        notarize_dmg "$dmg"
        judge "$app" "$dmg"
    fi
    tell "$dmg"
}

need_a_mac() {
    [ "$(uname -s)" = Darwin ] || stop "Only a Mac signs with Apple's tools. Elsewhere: python" \
        "packaging/sign.py and packaging/wrap.py."
    xcrun --find notarytool >/dev/null 2>&1 || stop "Xcode's command line tools are missing:" \
        "xcode-select --install"
    [ -x "$PYTHON" ] || stop "There is no Python at $PYTHON: sh packaging/setup.sh test"
}

need_credentials() {
    security find-identity -v -p codesigning | grep -qF "$IDENTITY" || stop "No keychain has" \
        "“${IDENTITY}”. What there is: security find-identity -v -p codesigning"
    [ -z "${PADDOCK_NOTARY_PROFILE:-}" ] || return 0
    for each in "${PADDOCK_NOTARY_KEY:-}" "${PADDOCK_NOTARY_KEY_ID:-}" "${PADDOCK_NOTARY_ISSUER:-}"; do
        [ -n "$each" ] || stop "Who signs must notarize as well: set PADDOCK_NOTARY_PROFILE, or all" \
            "of PADDOCK_NOTARY_KEY, PADDOCK_NOTARY_KEY_ID and PADDOCK_NOTARY_ISSUER."
    done
}

# The signatures of before are replaced, so this may be done again.
sign() {
    "$PYTHON" "$here/sign.py" "$1" --identity "${IDENTITY:--}"
    codesign --verify --strict --deep "$1"
}

audit() {
    "$PYTHON" "$here/audit.py" "$1"
}

try() {
    try_as_the_finder_does "$1" || [ "${PADDOCK_UNTRIED:-}" = true ] || stop "Its self-test failed, so" \
        "it is no release. Above, the parts that are not well say why."
}

# With no more of an environment than the Finder gives, and from its folder.
try_as_the_finder_does() {
    (cd / && env -i HOME="$HOME" TMPDIR="${TMPDIR:-/tmp}" \
        QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}" \
        "$1/Contents/MacOS/$(basename "$1" .app)" --self-test)
}

# Apple takes no folder, and gives its ticket to the app, not to what carried it.
notarize_app() {
    carrier=${1%.app}-to-notarize.zip
    ditto -c -k --keepParent "$1" "$carrier"
    notarize "$carrier"
    rm "$carrier"
    xcrun stapler staple "$1"
}

notarize_dmg() {
    codesign --force --sign "$IDENTITY" --timestamp "$1"
    notarize "$1"
    xcrun stapler staple "$1"
}

# notarytool ends well for whatever it was answered, so the answer is read. The log says why not.
notarize() {
    answer=$(submit "$1")
    echo "$answer"
    case $answer in
    *'status: Accepted'*) ;;
    *) stop "Apple did not take $1. Why: xcrun notarytool log ID, with the id and credentials above." ;;
    esac
}

submit() {
    if [ -n "${PADDOCK_NOTARY_PROFILE:-}" ]; then
        xcrun notarytool submit "$1" --wait --keychain-profile "$PADDOCK_NOTARY_PROFILE"
    else
        xcrun notarytool submit "$1" --wait --key "$PADDOCK_NOTARY_KEY" \
            --key-id "$PADDOCK_NOTARY_KEY_ID" --issuer "$PADDOCK_NOTARY_ISSUER"
    fi
}

# What Gatekeeper will say on a stranger's Mac.
judge() {
    xcrun stapler validate "$1"
    spctl --assess --type execute -vv "$1"
    spctl --assess --type open --context context:primary-signature -vv "$2"
}

tell() {
    shasum -a 256 "$1"
    [ -n "$IDENTITY" ] || echo "It is signed by nobody. Who downloads it opens it once by System" \
        "Settings ▸ Privacy & Security ▸ Open Anyway."
}

stop() {
    echo "$*" >&2
    exit 1
}

main "$@"
