/** What-if: a host changed by a statement (parseWhatIf.ts reads them, whatIfStatement.ts lists them). */

import { formatStatement } from "./formatStatement";
import type { Host } from "./host";
import { HostEditor } from "./hostEditor";
import { boot } from "./reboot";
import { changeFile } from "./whatIfFiles";
import { holds } from "./whatIfHolds";
import { changeMachine } from "./whatIfMachine";
import { changeMount } from "./whatIfMounts";
import { changeSoftware } from "./whatIfSoftware";
import type { Statement } from "./whatIfStatement";

/** What the world does not know itself. */
export interface WhatIfTools {
  /** Debian's version order: negative where `a` is older. */
  readonly compareVersions: (a: string, b: string) => number;
  /** A line that the extended regular expression matches; null where none is found. */
  readonly matchingLine: (pattern: string) => string | null;
  /** Does the expression match within the line? */
  readonly matches: (pattern: string, line: string) => boolean;
  /** Does the script treat the path as a directory? Then it becomes one where a statement says no more than that it exists. */
  readonly wantsDirectory?: (path: string) => boolean;
}

/** What a statement changes. */
export interface WhatIfChange {
  readonly host: Host;
  /** For people: what was done where the statement leaves a choice, and what no longer holds. */
  readonly notes: readonly string[];
  /** Why the statement changes nothing here. */
  readonly unmodelled?: string;
  /** Arguments by position ($1 is 1); null: not given, nor any after it. */
  readonly args?: Readonly<Record<number, string | null>>;
  /** Environment variables (also set in `host`); null: unset. */
  readonly variables?: Readonly<Record<string, string | null>>;
}

/** The host as the statement says. The host that was handed in stays as it is. */
export function applyWhatIf(host: Host, statement: Statement, tools: WhatIfTools): WhatIfChange {
  switch (statement.kind) {
    case "reboot":
      if (statement.not) return { host, notes: [], unmodelled: "what was before a reboot cannot be told" };
      return { host: boot(host), notes: [] };
    case "argument":
      return argument(host, statement.position, statement.not ? otherThan(statement.value) : statement.value);
    case "argument given":
      return argument(host, statement.position, statement.not ? null : "x");
    case "variable":
      return variable(host, statement.variable, statement.not ? otherThan(statement.value) : statement.value);
    case "variable set":
      return variable(host, statement.variable, statement.not ? null : (host.facts.env?.[statement.variable] ?? "x"));
    case "noninteractive":
      return variable(host, "DEBIAN_FRONTEND", statement.not ? null : "noninteractive");
    default:
      return edited(host, statement, tools);
  }
}

/** All statements in order; a later one wins over an earlier one that it contradicts, and a note says so. */
export function applyWhatIfs(host: Host, statements: readonly Statement[], tools: WhatIfTools): WhatIfChange {
  const notes: string[] = [];
  const unmodelled: string[] = [];
  const args: Record<number, string | null> = {};
  const variables: Record<string, string | null> = {};
  let now = host;
  const made: Statement[] = [];
  for (const statement of statements) {
    const before = now;
    const change = applyWhatIf(now, statement, tools);
    now = change.host;
    notes.push(...change.notes);
    if (change.unmodelled !== undefined) unmodelled.push(`${formatStatement(statement)}: ${change.unmodelled}`);
    for (const [position, value] of Object.entries(change.args ?? {})) {
      const old = made.find((one) => one.kind === "argument" && one.position === Number(position));
      if (old && args[Number(position)] !== value) notes.push(overruled(old, statement));
      args[Number(position)] = value;
    }
    Object.assign(variables, change.variables);
    for (const old of made) {
      if (holds(before, old, tools) === true && holds(now, old, tools) === false) notes.push(overruled(old, statement));
    }
    made.push(statement);
  }
  return {
    host: now,
    notes,
    ...(unmodelled.length === 0 ? {} : { unmodelled: unmodelled.join("; ") }),
    ...(Object.keys(args).length === 0 ? {} : { args }),
    ...(Object.keys(variables).length === 0 ? {} : { variables }),
  };
}

function overruled(old: Statement, by: Statement): string {
  return `"${formatStatement(old)}" does not hold any more: "${formatStatement(by)}" came later`;
}

type FileOrFact = Exclude<
  Statement,
  { readonly kind: "reboot" | "argument" | "argument given" | "variable" | "variable set" | "noninteractive" }
>;

function edited(host: Host, statement: FileOrFact, tools: WhatIfTools): WhatIfChange {
  const editor = new HostEditor(host);
  const notes: string[] = [];
  const unmodelled = change(editor, statement, { tools, note: (text) => notes.push(text) });
  if (unmodelled !== undefined) return { host, notes: [], unmodelled };
  return { host: editor.host(), notes };
}

/** Handed to whoever changes something. */
export interface Changing {
  readonly tools: WhatIfTools;
  readonly note: (text: string) => void;
}

function change(editor: HostEditor, statement: FileOrFact, changing: Changing): string | undefined {
  switch (statement.kind) {
    case "file system":
    case "mounted":
    case "read-only":
    case "full":
    case "space":
      return changeMount(editor, statement, changing);
    case "exists":
    case "type":
    case "symlink to":
    case "executable":
    case "empty":
    case "contains":
    case "line":
      return changeFile(editor, statement, changing);
    case "command":
    case "command fails":
    case "command prints":
    case "package":
    case "package version":
    case "user":
    case "group":
    case "debconf":
      return changeSoftware(editor, statement, changing);
    default:
      return changeMachine(editor, statement, changing);
  }
}

function argument(host: Host, position: number, value: string | null): WhatIfChange {
  if (position === 0) return { host, notes: [], unmodelled: "$0 is the script itself" };
  return { host, notes: [], args: { [position]: value } };
}

function variable(host: Host, name: string, value: string | null): WhatIfChange {
  const env = Object.fromEntries(Object.entries(host.facts.env ?? {}).filter(([one]) => one !== name));
  const facts = { ...host.facts, env: value === null ? env : { ...env, [name]: value } };
  return { host: { ...host, facts }, notes: [], variables: { [name]: value } };
}

/** A value that is not this one. */
function otherThan(value: string): string {
  return value === "" ? "x" : "";
}
