/** The profiles in /usr/share/pam-configs from which pam-auth-update puts /etc/pam.d/common-* together. */
import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";

export interface Profile {
  readonly name: Bytes;
  readonly priority: number;
  readonly fields: ReadonlyMap<Bytes, Bytes>;
  readonly conflicts: ReadonlySet<Bytes>;
}

/** The files below /etc/pam.d that are put together, without their `common-`. */
export const STACKS = ["auth", "account", "password", "session", "session-noninteractive"] as const;
export type Stack = (typeof STACKS)[number];

/** All profiles of the directory that are not disabled, the most important first; null where it cannot be read. */
export function readProfiles(sys: Sys, directory: Bytes): readonly Profile[] | null {
  const names = sys.readDirectory(directory);
  if (!names.ok) return null;
  const profiles: Profile[] = [];
  for (const name of names.value.filter((each) => !/~$|^#.+#$/.test(each))) {
    const read = sys.readFile(`${directory}/${name}`);
    if (!read.ok) return null;
    const profile = parseProfile(name, read.value);
    if (profile) profiles.push(profile);
  }
  return profiles.sort((a, b) => b.priority - a.priority || (a.name < b.name ? 1 : -1));
}

/** Null where it names a module that is gone from PAM. */
function parseProfile(name: Bytes, text: Bytes): Profile | null {
  const fields = new Map<Bytes, Bytes>();
  const conflicts = new Set<Bytes>();
  let field = "";
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const head = /^([^ \t-\r]+):[ \t-\r]+([^\n]*)[ \t-\r]*$/.exec(line);
    if (head) {
      field = (head[1] ?? "").replace(/-Final$/, "");
      const value = head[2] ?? "";
      if (field === "Conflicts") for (const other of value.split(", ")) conflicts.add(other);
      else fields.set(field, value);
      continue;
    }
    const more = line.replace(/^[ \t-\r]+/, "").replace(/[ \t-\r]+$/, "");
    let value = fields.get(field) ?? "";
    if (more !== "" && more !== "0") value += `\n${more}`;
    if (value.includes("pam_tally")) return null;
    fields.set(field, value.replace(/^[ \t-\r]+/, ""));
  }
  if (!fields.has("Session-Interactive-Only"))
    for (const part of ["", "-Type", "-Initial"]) {
      const value = fields.get(`Session${part}`);
      if (value !== undefined) fields.set(`Session-noninteractive${part}`, value);
    }
  return { name, priority: Number.parseInt(fields.get("Priority") ?? "0", 10) || 0, fields, conflicts };
}

/** Which block of a stack a profile's modules go to. */
export type Block = "Primary" | "Additional";

function fieldName(stack: Stack): string {
  return stack.charAt(0).toUpperCase() + stack.slice(1);
}

/**
 * The enabled profiles with modules in a block of a stack, and the lines of these. The first module of all may have
 * other lines than where it follows one.
 */
export function modulesOf(
  profiles: readonly Profile[],
  stack: Stack,
  block: Block | { readonly not: Block },
): readonly (readonly [profile: Profile, lines: Bytes])[] {
  const field = fieldName(stack);
  const isIn = (type: Bytes | undefined) =>
    type !== undefined && type !== "" && (typeof block === "string" ? type === block : type !== block.not);
  return profiles
    .filter(({ fields }) => isIn(fields.get(`${field}-Type`)))
    .map((profile, position) => {
      const initial = position === 0 ? profile.fields.get(`${field}-Initial`) : undefined;
      return [profile, initial || (profile.fields.get(field) ?? "")] as const;
    });
}
