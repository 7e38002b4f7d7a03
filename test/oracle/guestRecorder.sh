#!/bin/sh
# Stands in for a maintainer script inside the guest: takes itself off, lets the host look at the files, runs the real
# script at its real path, lets the host look again. CONTROL is where the host listens.
control=/mnt
umount -l "$0"
tell() { printf '%s\n' "$1" > "$control/calls"; read -r _ < "$control/answers"; }
: > "$control/arguments"
for word in "$0" "$@"; do printf '%s\0' "$word" >> "$control/arguments"; done
env -0 > "$control/environment"
cat /proc/mounts > "$control/mounts"
tell before
"$0" "$@" > "$control/stdout" 2> "$control/stderr"
status=$?
tell "after $status"
cat "$control/stdout"
cat "$control/stderr" >&2
case $0 in *.postinst) mount --bind "$control/guestRecorder.sh" "$0" ;; esac
exit "$status"
