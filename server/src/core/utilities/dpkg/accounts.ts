/** Users and groups by name and number, as getpwnam(3) and getgrnam(3) find them in the files. */
import type { Bytes } from "../../bytes";
import type { Result, Sys } from "../../world/sys";
import { groupEntry, userEntry } from "../users";

export type AccountKind = "user" | "group";

const FILES = { user: "/etc/passwd", group: "/etc/group" } as const;

/** The number of the user or group, or null. */
export function accountId(sys: Sys, kind: AccountKind, name: Bytes): number | null {
  const sought = kind === "user" ? userEntry(name) : groupEntry(name);
  const entry = entries(sys.readFor(FILES[kind], [sought])).find((fields) => fields[0] === name);
  return entry && /^[0-9]+$/.test(entry[2] ?? "") ? Number(entry[2]) : null;
}

/** The name of the user or group with that number, or null. */
export function accountName(sys: Sys, kind: AccountKind, id: number): Bytes | null {
  return entries(sys.readFile(FILES[kind])).find((fields) => fields[2] === String(id))?.[0] ?? null;
}

function entries(text: Result<Bytes>): readonly (readonly Bytes[])[] {
  return text.ok ? text.value.split("\n").map((line) => line.split(":")) : [];
}
