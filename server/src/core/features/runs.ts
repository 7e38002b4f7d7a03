/** What a script did in each environment: the runs that the editor's inline results are made of. */
import { targetWords } from "../analysis/describe";
import type { Change, FileState, Simulation } from "../report";

export interface EnvironmentRun {
  readonly environment: string;
  readonly report: Simulation;
  /** How the mounts that the chosen run asks for stand here. */
  readonly mounts: readonly { readonly question: string; readonly answer: string }[];
}

export interface Runs {
  /** The environment that is shown, with the what-ifs. */
  readonly chosen: EnvironmentRun;
  readonly whatIf: readonly string[];
  /** The same environment without the what-ifs; null where there are none. */
  readonly before: Simulation | null;
  /** Every other named environment, without what-ifs. */
  readonly others: readonly EnvironmentRun[];
}

/** How the script ended and what it left behind: equal texts are equal outcomes. `lasting` leaves out what a boot takes away. */
export function outcomeKey(report: Simulation, which: "all" | "lasting" = "all"): string {
  const changes = report.changes
    .filter(({ lasts }) => which === "all" || lasts === "persistent")
    .map(({ path, op, after, lasts }) => [path, op, after, lasts]);
  const effects = which === "all" ? report.effects.map(({ name, subject, action }) => [name, subject, action]) : [];
  return JSON.stringify([report.ended, report.exit, changes, effects]);
}

/** How a script ended, in a word or two. */
export function endWords({ ended, exit, signal, limits, waitsAt }: Simulation): string {
  switch (ended) {
    case "exit":
      return signal ? `ended by ${signal}` : `exit ${exit}`;
    case "waits":
      return waitsAt ? `waits for ever at line ${waitsAt.line}` : "waits for ever";
    case "limit":
      return `stopped at the limit ${limits?.join(", ") ?? ""}`;
    case "unmodelled":
      return "cannot go on: not modelled";
  }
}

/** `makes the directory /var/lib/x`, `removes /etc/y`, `changes the mode of /z to 0600`. */
export function changeWords(change: Change): string {
  const volatile = change.lasts === "volatile" ? " (volatile)" : "";
  return `${lastingWords(change)}${volatile}`;
}

function lastingWords({ path, before, after }: Change): string {
  if (!after) return `removes ${path}`;
  if (!before) return madeWords(path, after);
  if (before.type !== after.type) return `replaces ${path}: ${stateWords(before)} → ${stateWords(after)}`;
  if (after.type === "symlink" && before.type === "symlink") return `points ${path} → ${after.target}`;
  if (after.type === "file" && before.type === "file" && after.sha256 !== before.sha256) return `writes ${path}`;
  if (before.mode !== after.mode) return `sets the mode of ${path} to ${after.mode}`;
  return `sets the owner of ${path} to ${after.owner}`;
}

function madeWords(path: string, after: FileState): string {
  if (after.type === "symlink") return `makes ${path} → ${after.target}`;
  return after.type === "file" ? `writes ${path}` : `makes the ${stateWords(after)} ${path}`;
}

/** `directory`, `symlink to /x`, `file`. */
export function stateWords(state: FileState): string {
  switch (state.type) {
    case "dir":
      return "directory";
    case "symlink":
      return `symlink to ${targetWords(state.target)}`;
    case "char":
    case "block":
      return `${state.type} device`;
    case "file":
    case "fifo":
    case "socket":
      return state.type;
  }
}
