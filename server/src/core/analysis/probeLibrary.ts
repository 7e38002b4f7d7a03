/** The functions that every probe (probe.ts) begins with. Paths are told where they really lie, behind symlinks. */
export const PROBE_LIBRARY = String.raw`#!/bin/sh
# Prints what this host answers, as a host description in JSON. Reads only; needs no root for most answers.
export LC_ALL=C
nl='
'
tab='	'
seen=$nl absent= sep=
# The inside of a JSON string.
json() { { cat; echo .; } | tr -d '\001-\010\013\014\016-\037' | sed -e 's/[\\"]/\\&/g' -e "s/$tab/\\\\t/g" -e 's/\r/\\r/g' -e 's/$/\\n/' | tr -d '\n' | sed 's/\.\\n$//' | tr -d '\n'; }
text() { case $1 in *[!a-zA-Z0-9/._+:,=@%~-]*) printf %s "$1" | json;; *) printf %s "$1";; esac; }
key() { printf ',\n"%s":%s' "$1" "$2"; }
variable() { printf '%s"%s":"%s"' "$sep" "$1" "$(text "$2")"; sep=,; }
note() { printf '%s\n' "probe: $1" >&2; }
# PATH TYPE: what ls -ldn says of it: mode, owner, size, device
describe() {
  set -f
  set -- "$1" "$2" $(ls -ldn "$1" 2>/dev/null)
  set +f
  printf '%s\n{"path":"%s","type":"%s"' "$sep" "$(text "$1")" "$2"; sep=,
  m=0 s=0 p=$3
  case $p in ?r*) m=$((m+256));; esac; case $p in ??w*) m=$((m+128));; esac
  case $p in ???[xs]*) m=$((m+64));; esac; case $p in ???[sS]*) s=$((s+4));; esac
  case $p in ????r*) m=$((m+32));; esac; case $p in ?????w*) m=$((m+16));; esac
  case $p in ??????[xs]*) m=$((m+8));; esac; case $p in ??????[sS]*) s=$((s+2));; esac
  case $p in ???????r*) m=$((m+4));; esac; case $p in ????????w*) m=$((m+2));; esac
  case $p in ?????????[xt]*) m=$((m+1));; esac; case $p in ?????????[tT]*) s=$((s+1));; esac
  [ "$2" = symlink ] || printf ',"mode":"%o%03o"' "$s" "$m"
  printf ',"owner":"%s:%s"' "$5" "$6"
  size=$7
  case $2 in char | block) printf ',"device":"%s:%s"' "\${7%,}" "$8";; esac
}
# ASKED PLACE: a file's content where the scripts look at it, else its size
regular() {
  describe "$2" file
  if content "$1" "$2" >/dev/null 2>&1; then
    if content "$1" "$2" | tr -d '\011\012\015\040-\176' | grep -q .; then
      printf ',"contentBase64":"%s"' "$(content "$1" "$2" | base64 | tr -d '\n')"
    else
      printf ',"content":"'; content "$1" "$2" | json; printf '"'
    fi
  elif ! held "$1"; then
    [ -r "$2" ] || note "$2 cannot be read: only its size is told"
    printf ',"size":%s' "$size"
  fi
  printf '}'
}
# A path, and every directory and symlink on the way to it
path() {
  case $seen in *"$nl$1$nl"*) return;; esac
  seen=$seen$1$nl
  case $1 in /*/*) path "\${1%/*}";; esac
  case $1 in /proc/mounts | /proc/self | /proc/self/*) [ ! -e /proc/self/stat ] || return 0;; esac
  set -- "$1" "$(cd -P "\${1%/*}/" 2>/dev/null && pwd -P)" "\${1##*/}"
  if [ -z "$2" ]; then
    [ ! -d "\${1%/*}" ] || note "\${1%/*} cannot be searched: nothing is known of $1"
    return 0
  fi
  set -- "$1" "\${2%/}/$3"
  if [ "$1" != "$2" ]; then
    case $seen in *"$nl$2$nl"*) return;; esac
    path "\${2%/*}"; seen=$seen$2$nl
  fi
  if [ -L "$2" ]; then
    describe "$2" symlink
    set -- "$1" "$2" "$(ls -ld "$2" | sed -n '1h; 1!H; $ { x; s/.* -> //; p; }')"
    printf ',"target":"%s"}' "$(text "$3")"
    case $3 in /*) path "$3";; *) path "\${2%/*}/$3";; esac
  elif [ -d "$2" ]; then describe "$2" dir; printf '}'
  elif [ -f "$2" ]; then regular "$1" "$2"
  elif [ -p "$2" ]; then describe "$2" fifo; printf '}'
  elif [ -S "$2" ]; then describe "$2" socket; printf '}'
  elif [ -c "$2" ]; then describe "$2" char; printf '}'
  elif [ -b "$2" ]; then describe "$2" block; printf '}'
  else
    absent=$absent$2$nl
    # A program may lie elsewhere on PATH.
    case $1 in /usr/bin/* | /usr/sbin/*) set -- "$(command -v "\${1##*/}")"; case $1 in /*) path "$1";; esac;; esac
  fi
}
# DIRECTORY [deep]: what lies in it
listing() {
  [ -d "$1" ] || return 0
  [ -r "$1" ] || note "$1 cannot be listed"
  for f in "$1"/* "$1"/.[!.]*; do
    [ -e "$f" ] || [ -L "$f" ] || continue
    path "$f"
    [ -z "$2" ] || [ -L "$f" ] || [ ! -d "$f" ] || listing "$f" deep
  done
}
absences() {
  printf '\n],\n"absent":['
  sep=
  printf %s "$absent" | while IFS= read -r p; do printf '%s\n"%s"' "$sep" "$(text "$p")"; sep=,; done
  printf '\n]'
}
# SOURCE AT TYPE OPTIONS, with its space
mount() {
  printf '%s\n{"source":"%s","at":"%s","type":"%s","options":"%s"' "$sep" "$(text "$1")" "$(text "$2")" "$3" "$(text "$4")"
  sep=,
  set -f
  set -- $(df -kP "$2" 2>/dev/null | sed 1d)
  set +f
  case $2$4 in '' | *[!0-9]*) ;; *) printf ',"sizeKb":%s,"availableKb":%s' "$2" "$4";; esac
  printf '}'
}
# [all]: the mounts that what was asked lies on. Without /proc their options cannot be read, but whether they can be written.
mounts() {
  seen=$nl/$seen
  if [ -e /proc/self/stat ]; then
    key proc '"mounted"'
    key mounts '['; sep=
    while read -r source at type options rest; do
      at=$(printf %b "$at" | sed 's/\\\([0-7]\)/\\0\1/g')
      case $seen$nl/proc$nl in *"$nl$at$nl"*) mount "$source" "$at" "$type" "$options";; *) [ -z "$1" ] || mount "$source" "$at" "$type" "$options";; esac
    done </proc/mounts
  else
    key mounts '['; sep= found=$nl
    while IFS= read -r directory; do
      [ -d "$directory" ] || continue
      at=$(df -kP "$directory" 2>/dev/null | sed -n '$s/.*% //p')
      case $at in /*) ;; *) continue;; esac
      case $found in *"$nl$at$nl"*) continue;; esac
      found=$found$at$nl
      type=$(stat -f -c %T "$at" 2>/dev/null) options=rw
      [ -w "$at" ] || options=ro
      mount "\${type:-unknown}" "$at" "\${type:-unknown}" "$options"
    done <<END
$seen
END
  fi
  printf ']'
}
kernel() { printf ',\n"kernel":{"name":"%s","release":"%s","machine":"%s"}' "$(text "$(uname -s)")" "$(text "$(uname -r)")" "$(text "$(uname -m)")"; }
# NAME…: those of the processes that run under one of these names, or are one of these programs
processes() {
  key processes '['; sep=
  for directory in /proc/[0-9]*; do
    [ -r "$directory/comm" ] || continue
    name=$(cat "$directory/comm" 2>/dev/null) program=$(ls -l "$directory/exe" 2>/dev/null | sed -n 's/.* -> //p')
    first=$(tr '\000' '\n' 2>/dev/null <"$directory/cmdline" | sed -n 1p)
    for wanted; do
      case $wanted in
        */*) [ "$wanted" = "$program" ] || [ "$wanted" = "$first" ] || continue;;
        *) [ "$wanted" = "$name" ] || [ "$wanted" = "\${first##*/}" ] || [ "$wanted" = "\${program##*/}" ] || continue;;
      esac
      printf '%s\n{"pid":%s,"name":"%s"' "$sep" "\${directory#/proc/}" "$(text "$name")"
      case $program in /*) printf ',"executable":"%s"' "$(text "$program")";; esac
      [ -z "$first" ] || printf ',"argv":["%s"]' "$(text "$first")"
      printf '}'; sep=,
      break
    done
  done
  printf ']'
}
# NAME…: does each run?
services() {
  key services '{'; sep=
  for wanted; do
    if systemctl is-active --quiet "$wanted" 2>/dev/null; then running=true; else running=false; fi
    printf '%s"%s":{"running":%s}' "$sep" "$(text "$wanted")" "$running"; sep=,
  done
  printf '}'
}
# It is not run, since that might change something: one that always says 101 is known by its text.
policy() {
  if [ ! -e /usr/sbin/policy-rc.d ]; then key policyRcD null
  elif grep -q 'exit 101' /usr/sbin/policy-rc.d 2>/dev/null; then key policyRcD 101
  else echo 'probe: not asked, as it would have to run: /usr/sbin/policy-rc.d' >&2; fi
}
init() { if [ -d /run/systemd/system ]; then echo systemd; elif [ -e /run/initctl ] || [ -e /dev/initctl ]; then echo sysvinit; else echo none; fi; }
inode() { ls -di "$1" 2>/dev/null | sed 's/^ *//; s/ .*//'; }
chroot() { if [ ! -r /proc/1/root ] || [ "$(inode /)" = "$(inode /proc/1/root/.)" ]; then echo false; else echo true; fi; }
container() { if [ -e /run/systemd/container ] || [ -e /.dockerenv ] || grep -q container= /proc/1/environ 2>/dev/null; then echo '"container"'; else echo null; fi; }`.replaceAll(
  "\\${",
  "${",
);
