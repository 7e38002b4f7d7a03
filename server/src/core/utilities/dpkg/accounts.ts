/** Users and groups by name and number, as getpwnam(3) and getgrnam(3) find them in the files. */
import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";

export type AccountKind = "user" | "group";

const FILES = { user: "/etc/passwd", group: "/etc/group" } as const;

/** The number of the user or group, or null. */
export function accountId(sys: Sys, kind: AccountKind, name: Bytes): number | null {
  const typical = kind === "user" ? `${name}:x:990:990::/nonexistent:/usr/sbin/nologin\n` : `${name}:x:990:\n`;
  sys.mayContain(FILES[kind], `${kind} ${name} exists`, typical);
  const entry = entries(sys, kind).find((fields) => fields[0] === name);
  return entry && /^[0-9]+$/.test(entry[2] ?? "") ? Number(entry[2]) : null;
}

/** The name of the user or group with that number, or null. */
export function accountName(sys: Sys, kind: AccountKind, id: number): Bytes | null {
  return entries(sys, kind).find((fields) => fields[2] === String(id))?.[0] ?? null;
}

function entries(sys: Sys, kind: AccountKind): readonly (readonly Bytes[])[] {
  const text = sys.readFile(FILES[kind]);
  return text.ok ? text.value.split("\n").map((line) => line.split(":")) : [];
}
