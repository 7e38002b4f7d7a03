/** What the administrator changed in /etc/pam.d/common-* since pam-auth-update last wrote them. */
import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";
import { STACKS, type Stack } from "./profiles";

/** Options that were added to a module's line, or taken away. */
export interface OptionChanges {
  readonly added: Map<Bytes, Set<Bytes>>;
  readonly removed: Map<Bytes, Set<Bytes>>;
}

export interface LocalChanges {
  /** The profiles whose modules are there. */
  readonly profiles: readonly Bytes[];
  readonly stacks: ReadonlyMap<Stack, OptionChanges>;
}

/** The comments that enclose what is generated. */
export const MARKS = {
  primary: '# here are the per-package modules (the "Primary" block)',
  fallback: "# here's the fallback if no module succeeds",
  additional: '# and here are more per-package modules (the "Additional" block)',
  end: "# end of pam-auth-update config",
} as const;

/** `[success=2 default=ignore] pam_unix.so` and its options. */
export function splitModule(line: Bytes): readonly [module: Bytes, options: readonly Bytes[]] | null {
  const [, module, , options = ""] = /^((\[[^\]]+\]|\w+)[ \t-\r]+[^ \t-\r]+)[ \t-\r]*([^\n]*)/.exec(line) ?? [];
  return module === undefined ? null : [module, splitWords(options)];
}

export function splitWords(text: Bytes): readonly Bytes[] {
  return text.split(/[ \t-\r]+/).filter((word) => word !== "");
}

/** How far a module jumps depends on what else is there: it does not tell modules apart. */
export function withoutJumps(line: Bytes): Bytes {
  return line.replace(/(\[[^0-9\n]*)[0-9]+([^\n]*\])/g, "$1$2");
}

/** Null where the files are not as the program left them, options aside. */
export function localChanges(sys: Sys, configuration: Bytes, saved: Bytes): LocalChanges | null {
  const profiles: Bytes[] = [];
  const stacks = new Map<Stack, OptionChanges>();
  for (const stack of STACKS) {
    const before = sys.readFile(`${saved}/${stack}`);
    if (!before.ok) return null;
    const now = sys.readFile(`${configuration}/common-${stack}`);
    if (!now.ok) return null;
    const changes = stackChanges(stack, savedModules(before.value), now.value, profiles);
    if (!changes) return null;
    stacks.set(stack, changes);
  }
  return { profiles, stacks };
}

type SavedModule = readonly [profile: Bytes, line: Bytes];

function savedModules(text: Bytes): SavedModule[] {
  const modules: SavedModule[] = [];
  let profile = "";
  for (const line of text.replace(/\n$/, "").split("\n")) {
    const head = /^Module: (.*)/.exec(line);
    if (head) profile = head[1] ?? "";
    else if (line !== "") modules.push([profile, withoutJumps(line).replace(/(\[.*)end(.*\])/g, "$1$2")]);
  }
  return modules;
}

function stackChanges(stack: Stack, saved: SavedModule[], text: Bytes, profiles: Bytes[]): OptionChanges | null {
  const changes: OptionChanges = { added: new Map(), removed: new Map() };
  const type = stack.replace("-noninteractive", "");
  const inBlock = { primary: MARKS.fallback, additional: MARKS.end } as const;
  let place: "before" | "primary" | "between" | "additional" = "before";
  for (const whole of text.split("\n")) {
    if (place === "before") {
      if (whole.startsWith(MARKS.primary)) place = "primary";
      continue;
    }
    if (place === "between") {
      if (whole.startsWith(MARKS.additional)) place = "additional";
      continue;
    }
    const line = whole.replace(new RegExp(`^${type}[ \\t-\\r]+`), "");
    if (line.startsWith(inBlock[place])) {
      if (place === "additional") return changes;
      place = "between";
      continue;
    }
    if (!takeLine(withoutJumps(line), saved, changes, profiles)) return null;
  }
  return place === "additional" ? changes : null;
}

/** The next saved module whose line this is, and what differs in their options; modules before it are gone. */
function takeLine(line: Bytes, saved: SavedModule[], { added, removed }: OptionChanges, profiles: Bytes[]): boolean {
  for (let next = saved.shift(); next; next = saved.shift()) {
    const [profile, text] = next;
    const [module, options] = splitModule(text) ?? [];
    if (module === undefined || options === undefined || !line.startsWith(module)) continue;
    profiles.push(profile);
    const left = [...options];
    for (const option of splitWords(line.slice(module.length))) {
      if (left.includes(option)) left.splice(0, left.length, ...left.filter((each) => each !== option));
      else note(added, module, option);
    }
    for (const option of left) note(removed, module, option);
    return true;
  }
  return false;
}

function note(changes: Map<Bytes, Set<Bytes>>, module: Bytes, option: Bytes): void {
  const known = changes.get(module);
  if (known) known.add(option);
  else changes.set(module, new Set([option]));
}
