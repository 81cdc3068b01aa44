#!/bin/sh
# Gets what sources.lock names into a folder and unpacks it there, each package under its own name.
# apt does it, with a configuration of its own in that folder, so that the system's stays as it is.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

main() {
    configure_apt
    apt-get update -qq
    sed '/^#/d' "$here/sources.lock" | while read -r package version archive sum; do
        apt-get source -qq --download-only "$package=$version" ||
            stop "Debian no longer has $package $version; choose another in sources.lock."
        echo "$sum  $archive" | sha256sum --quiet --check
        rm -rf "$package"
        mkdir "$package"
        tar xf "$archive" --directory "$package" --strip-components 1
    done
}

configure_apt() {
    [ -r "$keyring" ] || stop "Debian's keys are missing: install debian-archive-keyring."
    mkdir -p apt/lists/partial apt/cache/archives/partial
    echo "deb-src [signed-by=$keyring] $(mirror) trixie main" >apt/sources.list
    cat >apt/apt.conf <<EOF
Dir::Etc::sourcelist "$PWD/apt/sources.list";
Dir::Etc::sourceparts "-";
Dir::State::lists "$PWD/apt/lists";
Dir::Cache "$PWD/apt/cache";
APT::Sandbox::User "$(id -un)";
EOF
    export APT_CONFIG="$PWD/apt/apt.conf"
}

# The one that this Debian uses; elsewhere, it must be given.
mirror() {
    if [ -n "${DEBIAN_MIRROR:-}" ]; then
        echo "$DEBIAN_MIRROR"
        return
    fi
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' |
        sed -n 1p | grep . || stop 'Set DEBIAN_MIRROR to the address of a Debian archive.'
}

stop() {
    echo "$*" >&2
    exit 1
}

main
