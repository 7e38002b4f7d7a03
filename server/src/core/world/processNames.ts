/** Processes by name, as pidof and start-stop-daemon look for them. */
import type { Bytes } from "../bytes";
import type { Process } from "./sys";

/** Does the process run under this name, or is it this program? */
export function isNamed(process: Process, name: Bytes): boolean {
  if (name.includes("/")) return process.executable === name || process.argv[0] === name;
  return process.name === name || baseOf(process.argv[0] ?? "") === name || baseOf(process.executable) === name;
}

/** A daemon of that name, where nothing more is known of it: its number is made up from the name. */
export function processCalled(name: Bytes): Process {
  const executable = name.includes("/") ? name : `/usr/sbin/${name}`;
  let sum = 7;
  for (let i = 0; i < name.length; i++) sum = (sum * 31 + name.charCodeAt(i)) % 29_989;
  return { pid: 2_000 + sum, ppid: 1, name: baseOf(name).slice(0, 15), executable, argv: [executable], uid: 0 };
}

/** The question whether such a process runs, as its subject. */
export function processSubject(name: Bytes): Bytes {
  return `process ${name} is running`;
}

/** The name in the subject of a question; null where it asks something else. */
export function processAsked(subject: Bytes): Bytes | null {
  return /^process (\S+) is running$/.exec(subject)?.[1] ?? null;
}

function baseOf(path: Bytes): Bytes {
  return path.slice(path.lastIndexOf("/") + 1);
}
