/** The hosts that the editor shows results for: an environment by name, changed by what-ifs. */
import { resolveHost } from "../core/api";
import type { Host } from "../core/world/host";

/** What the user has chosen to see. */
export interface Choice {
  readonly environment: string;
  readonly whatIf: readonly string[];
}

export type ChosenHost = { readonly ok: true; readonly host: Host } | { readonly ok: false; readonly problem: string };

export function chosenHost({ environment, whatIf }: Choice): ChosenHost {
  const resolved = resolveHost(environment);
  if (!resolved.ok) return { ok: false, problem: resolved.error };
  if (whatIf.length > 0) return { ok: false, problem: "what-ifs are not available" };
  return resolved;
}
