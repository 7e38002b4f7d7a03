/** Of a fact that a condition asks: what says so on the chosen host, and the command that tells it on a real one. */
import { displayText, encodeUtf8 } from "../bytes";
import type { Host } from "../world/host";
import { renderMounts } from "../world/procfs";

/** The line of the mount table, or what is at the path; null where the fact is about something else. */
export function evidenceOf(question: string, host: Host): string | null {
  const path = pathIn(question);
  if (path === null) return null;
  if (MOUNT.test(question)) {
    const mount = host.facts.mounts?.findLast(({ at }) => displayText(at) === path);
    return mount
      ? `/proc/mounts has \`${displayText(renderMounts([mount])).trim()}\``
      : `/proc/mounts has no line for ${path}`;
  }
  const entry = STATE.test(question) ? host.files.entry(encodeUtf8(path)) : null;
  if (!entry) return null;
  const mode = entry.mode.toString(8).padStart(4, "0");
  const what = entry.type === "symlink" ? `symlink to ${displayText(entry.target ?? "")}` : entry.type;
  return `before the script runs there is: ${what} ${mode} ${entry.uid}:${entry.gid}`;
}

const STATE = / (?:exists|is (?:not )?(?:missing|absent|a file|a directory|a symlink|executable|a dangling symlink)\b)/;
const MOUNT = / is (?:mounted|(?:tmpfs|devtmpfs|devfs|proc|sysfs|overlay|ext[234]|nfs|vfat)\b)/;

/** Reads only; null where no one command tells it. */
export function checkCommand(question: string): string | null {
  const path = pathIn(question);
  if (path !== null) {
    if (MOUNT.test(question)) return `grep ' ${path} ' /proc/mounts`;
    if (/ has .*(?:free|space)| is full/.test(question)) return `df -kP ${path}`;
    if (/ contains /.test(question)) return `cat ${path}`;
    if (/ is (?:read-only|writable)/.test(question)) return `[ -w ${path} ] && echo writable || echo read-only`;
    return `ls -ld ${path}`;
  }
  const [, command] = /^command (\S+) /.exec(question) ?? [];
  if (command !== undefined) return `command -v ${command}`;
  const [, variable] = /^(?:variable )?\$?([A-Za-z_]\w*) is (?:set|not given|empty)/.exec(question) ?? [];
  if (variable !== undefined && /^(?:variable )|^\$/.test(question)) return `echo "\${${variable}-not set}"`;
  const [, service] = /^service (\S+) /.exec(question) ?? [];
  if (service !== undefined) return `systemctl status ${service}`;
  const [, process] = /^process (\S+) /.exec(question) ?? [];
  if (process !== undefined) return `pidof -x ${process}`;
  const [, name] = /^package (\S+) /.exec(question) ?? [];
  if (name !== undefined) return `dpkg-query -W -f '\${Version} \${Status}\\n' ${name}`;
  const [, database, key] = /^(user|group) (\S+) /.exec(question) ?? [];
  if (key !== undefined) return `getent ${database === "user" ? "passwd" : "group"} ${key}`;
  return OTHERS.find(([pattern]) => pattern.test(question))?.[1] ?? null;
}

const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^systemd is running|^init is /, "cat /proc/1/comm"],
  [/chroot/, "ischroot; echo $?"],
  [/container/, "systemd-detect-virt --container"],
  [/^kernel /, "uname -r"],
  [/^machine /, "uname -m"],
  [/^hostname /, "hostname"],
];

/** What a question begins with, where that is a path. */
function pathIn(question: string): string | null {
  const [, quoted, plain] = /^(?:'(\/[^']*)'|(\/\S*)) /.exec(`${question} `) ?? [];
  return quoted ?? plain ?? null;
}
