/** What the programs of shadow-utils have in common. */
import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";
import type { Call } from "../utility";
import { AccountFile, type Fields, groupById, groupByName, groups, leaveLockFile, membersOf } from "./accountFile";

/** The part of a call that these programs need, whatever their options. */
export type ToolCall = Pick<Call, "name" | "sys" | "fail" | "exit" | "warn" | "writeError" | "unmodelled">;

/** Says `NAME: message` and ends the program. */
export function die(call: ToolCall, message: string, status: number): never {
  call.warn(message);
  return call.exit(status);
}

/** Ends the program as they do when the caller may not write the databases. */
export function lockDatabases(
  call: ToolCall,
  path: "/etc/passwd" | "/etc/group",
  status = path === "/etc/group" ? 10 : 1,
): void {
  const { sys } = call;
  if (sys.uid() !== 0) call.warn("Permission denied.");
  if (sys.uid() !== 0 || sys.access("/etc", "w") !== null) die(call, `cannot lock ${path}; try again later.`, status);
  leaveLockFile(sys);
}

/** Writes changed databases; a failure ends the program as a full or failing disk does. */
export function commitAll(call: ToolCall, files: readonly AccountFile[], status: number): void {
  for (const file of files) {
    const errno = file.commit();
    if (errno) die(call, `failure while writing changes to ${file.path}`, status);
  }
}

export interface GroupFiles {
  readonly group: AccountFile;
  readonly gshadow: AccountFile;
}

export function openGroupFiles(sys: Sys): GroupFiles {
  return { group: new AccountFile(sys, "/etc/group"), gshadow: new AccountFile(sys, "/etc/gshadow") };
}

/** Adds a group without members. */
export function addGroup({ group, gshadow }: GroupFiles, name: Bytes, gid: number, password: Bytes | undefined): void {
  const hidden = gshadow.present;
  group.put([name, hidden ? "x" : (password ?? "!"), String(gid), ""]);
  if (hidden) gshadow.put([name, password ?? "!", "", ""]);
}

/** Replaces the members of a group in both files. */
export function setMembers(
  { group, gshadow }: GroupFiles,
  name: Bytes,
  change: (members: readonly Bytes[]) => readonly Bytes[],
): void {
  for (const file of [group, gshadow]) {
    const entry = file.find(name);
    if (!entry) continue;
    const members = membersOf(entry[3] ?? "");
    const next = change(members);
    file.put([...entry.slice(0, 3), next.join(",")]);
  }
}

/** The group that `-g` names: a number is a gid, everything else a name (prefer_grp_by...). */
export function resolveGroup(sys: Sys, text: Bytes): { name: Bytes; gid: number } | undefined {
  return /^\d+$/.test(text) ? groupById(sys, Number(text)) : groupByName(sys, text);
}

/** The groups that `-G a,b` names; ends the program where one does not exist. */
export function resolveGroups(call: ToolCall, text: Bytes): readonly Bytes[] {
  const names: Bytes[] = [];
  let missing = false;
  for (const item of text.split(",").filter((name) => name !== "")) {
    const group = resolveGroup(call.sys, item);
    if (group) names.push(group.name);
    else {
      call.warn(`group '${item}' does not exist`);
      missing = true;
    }
  }
  if (missing) call.exit(6);
  return [...new Set(names)];
}

/** All groups in which the user is listed. */
export function groupsOf(sys: Sys, user: Bytes): readonly Bytes[] {
  return groups(sys)
    .filter((group) => group.members.includes(user))
    .map((group) => group.name);
}

/** Days since 1970. */
export function today(sys: Sys): number {
  return Math.floor(sys.now() / 86400);
}

/** `YYYY-MM-DD` or a number of days as the shadow file has it; "" for an empty text or -1; undefined where it is neither. */
export function parseDay(text: Bytes): Bytes | undefined {
  if (text === "" || text === "-1") return "";
  if (/^\d+$/.test(text)) return String(Number(text));
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (!match) return undefined;
  const milliseconds = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return String(Math.floor(milliseconds / 86400000));
}

/** The fields of an entry with one replaced. */
export function withField(fields: Fields, index: number, text: Bytes): Fields {
  return fields.map((field, at) => (at === index ? text : field));
}
