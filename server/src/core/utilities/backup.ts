import type { Bytes } from "../bytes";
import { directoryOf, lastComponent } from "./paths";
import { type Call, flag, type Options, optional, quote, value } from "./utility";

export const backupOptions = {
  backupPlain: flag("-b"),
  backup: optional("", "--backup"),
  suffix: value("-S", "--suffix"),
} as const;

export type BackupKind = "none" | "simple" | "numbered" | "existing";

export interface Backup {
  readonly kind: BackupKind;
  readonly suffix: Bytes;
}

const KINDS: Readonly<Record<string, BackupKind>> = {
  none: "none",
  off: "none",
  simple: "simple",
  never: "simple",
  numbered: "numbered",
  t: "numbered",
  existing: "existing",
  nil: "existing",
};

/** What -b, --backup and -S ask for, with VERSION_CONTROL and SIMPLE_BACKUP_SUFFIX. */
export function backupWanted<O extends Options>(
  call: Call<O>,
  given: { readonly backupPlain: boolean; readonly backup: Bytes | undefined; readonly suffix: Bytes | undefined },
): Backup {
  const suffix = given.suffix ?? (call.sys.env("SIMPLE_BACKUP_SUFFIX") || "~");
  if (!given.backupPlain && given.backup === undefined && given.suffix === undefined) return { kind: "none", suffix };
  const control = given.backup || call.sys.env("VERSION_CONTROL") || "existing";
  const kind = KINDS[control] ?? uniquePrefix(control);
  if (kind) return { kind, suffix };
  const source = given.backup ? "backup type" : "$VERSION_CONTROL";
  call.writeError(`${call.name}: invalid argument ${quote(control)} for ${quote(source)}\n`);
  return call.unmodelled(`the backup method ${control}`);
}

function uniquePrefix(control: Bytes): BackupKind | undefined {
  const kinds = new Set(Object.entries(KINDS).flatMap(([name, kind]) => (name.startsWith(control) ? [kind] : [])));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

/** The name under which a backup of `path` is kept. */
export function backupName<O extends Options>({ sys }: Call<O>, path: Bytes, { kind, suffix }: Backup): Bytes {
  if (kind === "simple") return path + suffix;
  const names = sys.readDirectory(directoryOf(path));
  const base = lastComponent(path);
  let highest = 0;
  for (const name of names.ok ? names.value : []) {
    if (!name.startsWith(`${base}.~`)) continue;
    const [, digits] = /^([1-9]\d*)~$/.exec(name.slice(base.length + 2)) ?? [];
    if (digits !== undefined) highest = Math.max(highest, Number(digits));
  }
  return kind === "existing" && highest === 0 ? path + suffix : `${path}.~${highest + 1}~`;
}
