/** The hosts that the editor shows results for: an environment by name, changed by what-ifs. */
import { withWhatIfs } from "../core/api";
import type { Host } from "../core/world/host";
import { resolveEnvironment } from "./userHosts";

/** What the user has chosen to see. */
export interface Choice {
  readonly environment: string;
  readonly whatIf: readonly string[];
}

/** How a script is called on the host, before the what-ifs. */
export interface Called {
  readonly text: string;
  readonly args: readonly string[];
  /** Adds what the script's package ships. */
  readonly unpacked: (host: Host) => Host;
}

export type ChosenHost =
  | {
      readonly ok: true;
      readonly host: Host;
      readonly args: readonly string[];
      readonly set: Readonly<Record<string, string>>;
      /** For the user: choices made, statements overruled or without effect. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly problem: string };

export function chosenHost({ environment, whatIf }: Choice, { text, args, unpacked }: Called): ChosenHost {
  const resolved = resolveEnvironment(environment);
  if (!resolved.ok) return { ok: false, problem: resolved.error };
  const changed = withWhatIfs({ host: unpacked(resolved.host), args, set: {}, text }, whatIf);
  if (!changed.ok) return { ok: false, problem: changed.error };
  return {
    ok: true,
    host: changed.host,
    args: changed.args,
    set: changed.set,
    notes: [...changed.notes, ...changed.unmodelled],
  };
}
