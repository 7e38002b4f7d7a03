/**
 * A small POSIX sh script that asks a real host only what some scripts ask, changes nothing, and prints a host
 * description. It needs no root for most answers, and nothing but a shell, ls, sed, grep, df and uname (busybox has them).
 */
import { displayText } from "../bytes";
import type { Question } from "../world/question";
import { SOME_FILE } from "../world/question";
import { searchedFiles, unknownChunks, unknownText } from "../world/unknownHost";
import type { Exploration } from "./outcomes";

/** The probe's text. Prints one JSON object: a host description (docs of `--host`). */
export function probeScript(explorations: readonly Exploration[]): string {
  const questions = new Map<string, Question>();
  for (const { run } of explorations) for (const question of run.space.questions) questions.set(question.key, question);
  const all = [...questions.values()];
  const of = (kind: Question["kind"]) =>
    [...new Set(all.filter((q) => q.kind === kind).map(({ subject }) => displayText(subject)))].sort();
  const mountsAsked = all.some(({ kind }) => /^(mount|read-only|free-space)$/.test(kind));
  const facts = new Set(all.filter(({ kind }) => kind === "fact").map(({ key }) => key));
  const parts = [
    PROLOGUE,
    ...contents(explorations),
    ...of("path")
      .filter((path) => path.startsWith("/") && !path.endsWith("/"))
      .map((path) => `path ${quote(path)}`),
    ...of("listing").map((path) => `listing ${quote(path)} ${SOME_FILE}`),
    MIDDLE,
    ...(mountsAsked ? ["mounts"] : []),
    ...(facts.has("text:kernel release") || facts.has("text:machine")
      ? [`key kernel '{"release":"'"$(uname -r | json)"'","machine":"'"$(uname -m | json)"'"}'`]
      : []),
    ...(facts.has("text:hostname") ? [`key hostname '"'"$(uname -n | json)"'"'`] : []),
    ...(facts.has("fact:init") ? [`key init '"'"$(init)"'"'`] : []),
    ...(facts.has("fact:in a chroot") ? [`key chroot "$(chroot)"`] : []),
    ...(facts.has("fact:in a container") ? [`key container "$(container)"`] : []),
    ...environment(of("environment")),
    "printf '\\n}\\n'",
  ];
  return `${parts.join("\n")}\n`;
}

/** Of a file's content only whether it holds what the scripts look for: nothing else leaves the host. */
function contents(explorations: readonly Exploration[]): readonly string[] {
  const cases = new Map<string, string>();
  for (const { run } of explorations) {
    for (const path of searchedFiles(run.space)) {
      const name = displayText(path);
      const looks = unknownChunks(run.space, path).map(
        ({ lines }) =>
          `has "$1" ${quote(firstLine(displayText(lines)))} && printf '%s\\n' ${quote(displayText(lines).replace(/\n$/, ""))}`,
      );
      const rest = displayText(unknownText(run.space, path, [])).replace(/\n$/, "");
      const body = [...(rest === "" ? [] : [`printf '%s\\n' ${quote(rest)}`]), ...looks].join("; ");
      if (body !== "") cases.set(name, `${quote(name)}) ${body};;`);
    }
  }
  return [`content() { case "$1" in ${[...cases.values()].join(" ")} *) [ ! -s "$1" ] || echo x;; esac; }`];
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}

function environment(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const entries = names.map(
    (name) => `[ -z "\${${name}+x}" ] || { printf '%s"${name}":"%s"' "$sep" "$(printf %s "$${name}" | json)"; sep=,; }`,
  );
  return ["printf ',\\n\"env\":{'; sep=", ...entries, "printf '}'"];
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

const PROLOGUE = String.raw`#!/bin/sh
# Prints what this host answers, as a host description in JSON. Reads only; needs no root for most answers.
export LC_ALL=C
json() { sed -e 's/[\\"]/\\&/g' -e 's/	/\\t/g' | sed -e ':a' -e 'N' -e '$!ba' -e 's/\n/\\n/g'; }
key() { printf ',\n"%s":%s' "$1" "$2"; }
has() { grep -qxF -e "$2" "$1" 2>/dev/null; }
absent= sep=
printf '{\n"files":['
# ls -ld -n: mode, links, uid, gid
describe() {
  set -- "$1" "$2" $(ls -ldn "$1" 2>/dev/null | sed 's/^.//; s/\(.........\).*/\1/')
  printf '%s\n{"path":"%s","type":"%s"' "$sep" "$(printf %s "$1" | json)" "$2"; sep=,
  m=0 s=0
  case $3 in r*) m=$((m+256));; esac; case $3 in ?w*) m=$((m+128));; esac
  case $3 in ??[xs]*) m=$((m+64));; esac; case $3 in ??[sS]*) s=$((s+4));; esac
  case $3 in ???r*) m=$((m+32));; esac; case $3 in ????w*) m=$((m+16));; esac
  case $3 in ?????[xs]*) m=$((m+8));; esac; case $3 in ?????[sS]*) s=$((s+2));; esac
  case $3 in ??????r*) m=$((m+4));; esac; case $3 in ???????w*) m=$((m+2));; esac
  case $3 in ????????[xt]*) m=$((m+1));; esac; case $3 in ????????[tT]*) s=$((s+1));; esac
  [ -L "$1" ] || printf ',"mode":"%o%03o"' "$s" "$m"
  set -- "$1" $(ls -ldn "$1" 2>/dev/null)
  printf ',"owner":"%s:%s"' "$4" "$5"
}
path() {
  if [ -L "$1" ]; then
    describe "$1" symlink
    printf ',"target":"%s"}' "$(ls -ld "$1" | sed 's/.* -> //' | json)"
    t=$(cd -P "$(dirname "$1")" 2>/dev/null && ls -ld "$1" | sed 's/.* -> //')
    case $t in /*) ;; *) t=$(dirname "$1")/$t;; esac
    [ ! -e "$1" ] || case " $seen " in *" $t "*) ;; *) seen="$seen $t"; path "$t";; esac
  elif [ -d "$1" ]; then describe "$1" dir; printf '}'
  elif [ -f "$1" ]; then
    describe "$1" file
    case $1 in */bin/* | */sbin/*) printf ',"size":1}';;
    *) printf ',"content":"%s"}' "$( { content "$1"; echo .; } | json | sed 's/\.$//')";; esac
  elif [ -p "$1" ]; then describe "$1" fifo; printf '}'
  elif [ -S "$1" ]; then describe "$1" socket; printf '}'
  elif [ -c "$1" ]; then describe "$1" char; printf '}'
  elif [ -b "$1" ]; then describe "$1" block; printf '}'
  else absent="$absent$1
"
  fi
}
listing() {
  [ -z "$(ls -A "$1" 2>/dev/null)" ] || [ -e "$1/$2" ] || { printf '%s\n{"path":"%s","type":"file"}' "$sep" "$(printf %s "$1/$2" | json)"; sep=,; }
}
mounts() {
  printf ',\n"mounts":['; sep=
  while read -r source at type options rest; do
    case $at in *\\*) continue;; esac
    set -- $(df -kP "$at" 2>/dev/null | sed 1d)
    printf '%s\n{"source":"%s","at":"%s","type":"%s","options":"%s"' "$sep" "$(printf %s "$source" | json)" "$at" "$type" "$options"
    sep=,
    [ $# -lt 4 ] || printf ',"sizeKb":%s,"availableKb":%s' "$2" "$4"
    printf '}'
  done </proc/mounts
  printf ']'
}
init() { if [ -d /run/systemd/system ]; then echo systemd; elif [ -e /run/initctl ] || [ -e /dev/initctl ]; then echo sysvinit; else echo none; fi; }
chroot() { if [ "$(ls -di / | sed 's/^ *//; s/ .*//')" = "$(ls -di /proc/1/root/. 2>/dev/null | sed 's/^ *//; s/ .*//')" ] || [ ! -r /proc/1/root ]; then echo false; else echo true; fi; }
container() { if [ -e /run/systemd/container ] || [ -e /.dockerenv ] || grep -q container= /proc/1/environ 2>/dev/null; then echo '"container"'; else echo null; fi; }
seen=`;

const MIDDLE = String.raw`printf '\n],\n"absent":['
sep=
printf %s "$absent" | { while IFS= read -r p; do printf '%s"%s"' "$sep" "$(printf %s "$p" | json)"; sep=,; done; }
printf ']'`;
