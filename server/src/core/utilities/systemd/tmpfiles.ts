import type { Bytes } from "../../bytes";
import type { FileType } from "../../world/inode";
import type { Sys } from "../../world/sys";
import { groupByName, userByName } from "../accounts/accountFile";
import { type Call, flag, list, utility, value } from "../utility";
import { allConfigFiles, type ConfigFile, configLines, expandSpecifiers, namedConfigFile } from "./configFiles";
import { applyItem, removeItem, type TmpfilesItem } from "./tmpfilesItem";

const options = {
  create: flag("--create"),
  remove: flag("--remove"),
  clean: flag("--clean"),
  boot: flag("--boot"),
  graceful: flag("--graceful"),
  prefix: list("--prefix"),
  excludePrefix: list("--exclude-prefix"),
  skipVirtual: flag("-E"),
  root: value("--root"),
} as const;

type TmpfilesCall = Call<typeof options>;

/** systemd-tmpfiles - creates, deletes and cleans up volatile and temporary files. systemd 252. */
export const systemdTmpfiles = utility({
  name: "systemd-tmpfiles",
  summary: "Creates and removes files and directories as tmpfiles.d says.",
  options,
  missing: [
    "--clean where a line has an age",
    "--replace, --user, --cat-config, --image",
    "access control lists and attributes (noted as effects)",
    "base64 arguments",
  ],

  run(call) {
    const { options, operands, sys } = call;
    if (!options.create && !options.remove && !options.clean) {
      call.writeError("You need to specify at least one of --clean, --create or --remove.\n");
      return 1;
    }
    const root = options.root === undefined ? "" : options.root.replace(/\/+$/, "");
    const items: TmpfilesItem[] = [];
    let invalid = false;
    const files: ConfigFile[] = [];
    for (const name of operands) {
      const file = namedConfigFile(sys, root, "tmpfiles.d", name);
      if (!file) {
        call.writeError(`Failed to open '${name}': No such file or directory\n`);
        return 1;
      }
      files.push(file);
    }
    for (const file of operands.length > 0 ? files : allConfigFiles(sys, root, "tmpfiles.d"))
      for (const { number, words } of configLines(file)) {
        const item = parseLine(call, root, `${file.path}:${number}`, words);
        if (item === "invalid") invalid = true;
        else if (item && !isDuplicate(call, items, item, `${file.path}:${number}`)) items.push(item);
      }
    if (options.clean && items.some((item) => item.age !== "")) return call.unmodelled("--clean of lines with an age");
    let failed = false;
    if (options.remove) for (const item of items) if (!removeItem(call, item)) failed = true;
    if (options.create) {
      const plain = items.filter((item) => !item.isGlob);
      for (const item of [...plain, ...items.filter((one) => one.isGlob)])
        if (!applyItem(call, root, item)) failed = true;
    }
    return invalid ? 65 : failed ? 73 : 0;
  },
});

const TYPES = "fFwdDeqQvpLcbCxXrRzZtThHaAm";
const GLOBS = "wexXrRzZtThHaAm";

function parseLine(
  call: TmpfilesCall,
  root: Bytes,
  where: string,
  words: readonly Bytes[],
): TmpfilesItem | "invalid" | undefined {
  const { options, sys } = call;
  const [typeField = "", rawPath, mode = "-", user = "-", group = "-", age = "-", argument] = words;
  const type = typeField[0] ?? "";
  const modifiers = typeField.slice(1);
  if (rawPath === undefined || !TYPES.includes(type) || !/^[+!=~^?-]*$/.test(modifiers)) {
    call.writeError(
      rawPath === undefined ? `${where}: Syntax error.\n` : `${where}: Unknown command type '${type}'.\n`,
    );
    return "invalid";
  }
  // The content comes from a credential; where nobody passes any, the line is ignored.
  if (modifiers.includes("^") && sys.env("CREDENTIALS_DIRECTORY") === undefined) return undefined;
  if (/[~^?]/.test(modifiers)) return call.unmodelled(`modifier of the type ${typeField}`);
  if (modifiers.includes("!") && !options.boot) return undefined;
  const unknown = (letter: string) => call.unmodelled(`specifier %${letter}`);
  const path = expandSpecifiers(sys, rawPath, unknown);
  if (path === null) return undefined;
  if (!path.startsWith("/")) {
    call.writeError(`${where}: Path '${path}' not absolute.\n`);
    return "invalid";
  }
  const plain = path.replace(/\/+/g, "/").replace(/(.)\/$/, "$1");
  if (modifiers.includes("=") && isOtherType(sys, root + plain, type))
    return call.unmodelled(`${plain}, which ${typeField} replaces because it is of another type`);
  const under = (prefix: Bytes) => plain === prefix || plain.startsWith(`${prefix.replace(/\/$/, "")}/`);
  if (options.prefix.length > 0 && !options.prefix.some(under)) return undefined;
  if (options.excludePrefix.some(under)) return undefined;
  if (options.skipVirtual && ["/dev", "/proc", "/run", "/sys"].some(under)) return undefined;
  const expanded = argument === undefined || argument === "-" ? null : expandSpecifiers(sys, argument, unknown);
  const uid = resolve(user, (name) => userByName(sys, name)?.uid ?? builtIn(name));
  const gid = resolve(group, (name) => groupByName(sys, name)?.gid ?? builtIn(name));
  for (const [id, kind, name] of [
    [uid, "user", user],
    [gid, "group", group],
  ] as const)
    if (id === undefined) {
      call.writeError(`${where}: Failed to resolve ${kind} '${name}'${kind === "user" ? ": No such process" : "."}\n`);
      return "invalid";
    }
  if (!/^(-|[:~]*[0-7]+)$/.test(mode)) {
    call.writeError(`${where}: Invalid mode '${mode}'.\n`);
    return "invalid";
  }
  return {
    type,
    force: modifiers.includes("+"),
    path: root + plain,
    isGlob: GLOBS.includes(type),
    mode: mode === "-" ? null : Number.parseInt(mode.replace(/^[:~]+/, ""), 8),
    maskMode: mode.includes("~"),
    onlyNewMode: mode.startsWith(":") || mode.startsWith("~:"),
    uid: uid ?? null,
    gid: gid ?? null,
    age: age === "-" ? "" : age,
    argument: expanded,
  };
}

/** Root is known without a database. */
const builtIn = (name: Bytes) => (name === "root" ? 0 : undefined);

function resolve(text: Bytes, byName: (name: Bytes) => number | undefined): number | null | undefined {
  const plain = text.replace(/^:/, "");
  if (plain === "-" || plain === "") return null;
  return /^\d+$/.test(plain) ? Number(plain) : byName(plain);
}

function isDuplicate(call: TmpfilesCall, items: readonly TmpfilesItem[], item: TmpfilesItem, where: string): boolean {
  const same = items.filter((other) => other.path === item.path && other.isGlob === item.isGlob);
  const additive = (one: TmpfilesItem) => "wtThHaA".includes(one.type);
  const clash = same.find((other) =>
    additive(item) ? other.type === item.type && !"wtTaA".includes(item.type) : !additive(other),
  );
  if (!clash) return false;
  const identical = JSON.stringify({ ...clash }) === JSON.stringify({ ...item });
  if (!identical) call.writeError(`${where}: Duplicate line for path "${item.path}", ignoring.\n`);
  return true;
}

/** Is something there that is not what the line makes (modifier `=`)? */
function isOtherType(sys: Sys, path: Bytes, type: string): boolean {
  const made = /[dDvqQe]/.test(type) ? "directory" : MADE_TYPES[type];
  const there = sys.ltypeOf(path);
  return there !== null && made !== undefined && there !== made;
}

const MADE_TYPES: Readonly<Record<string, FileType>> = { f: "file", L: "symlink", p: "fifo", c: "char", b: "block" };
