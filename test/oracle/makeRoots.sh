#!/bin/sh
# Makes the Debian roots that the named environments are recorded from (recordEnvironments.ts reads them).
#
#   makeRoots.sh DIRECTORY [MIRROR]      as root, with debootstrap and the network; needs 2 GB
#
# What stands in DIRECTORY already is kept, so a run that was cut short may be started again.
set -eu

into=${1:?usage: makeRoots.sh DIRECTORY [MIRROR]}
mirror=${2:-}
# What design and documentation call an installed machine, beyond minbase.
machine="udev dbus iproute2 ifupdown procps"

# A minimal system of SUITE in DIRECTORY/NAME.
minbase() {
	[ -d "$into/$2" ] && return
	rm -rf "$into/$2.partial"
	debootstrap --variant=minbase "$1" "$into/$2.partial" ${mirror:+"$mirror"} >"$into/$2.log" 2>&1
	mv "$into/$2.partial" "$into/$2"
}

# A copy of BASE with more packages, in DIRECTORY/NAME.
with_packages() {
	base=$1 name=$2
	shift 2
	[ -d "$into/$name" ] && return
	rm -rf "$into/$name.partial"
	cp -a "$into/$base" "$into/$name.partial"
	unshare -m sh -ec '
		root=$1
		shift
		mount -t proc proc "$root/proc"
		export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
		chroot "$root" apt-get -q update
		chroot "$root" apt-get -q -y --no-install-recommends install "$@"
		chroot "$root" apt-get clean
	' sh "$into/$name.partial" "$@" >"$into/$name.log" 2>&1
	mv "$into/$name.partial" "$into/$name"
}

# As Debian's container images are made: debuerreotype's configuration for a build without services.
docker_image() {
	[ -d "$into/docker" ] && return
	rm -rf "$into/docker.partial"
	cp -a "$into/minbase-12" "$into/docker.partial"
	date +%s >"$into/docker.partial/debuerreotype-epoch"
	debuerreotype-minimizing-config "$into/docker.partial" >"$into/docker.log" 2>&1
	rm "$into/docker.partial/debuerreotype-epoch"
	mv "$into/docker.partial" "$into/docker"
}

mkdir -p "$into"
minbase bookworm minbase-12
# shellcheck disable=SC2086
with_packages minbase-12 debian-12 systemd-sysv $machine
# shellcheck disable=SC2086
with_packages minbase-12 debian-12-sysvinit sysvinit-core $machine
minbase trixie minbase-13
# shellcheck disable=SC2086
with_packages minbase-13 debian-13 systemd-sysv $machine
docker_image
