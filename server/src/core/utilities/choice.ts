import type { Bytes } from "../bytes";
import { type Call, type Options, quote } from "./utility";

/**
 * One of the words that an option takes, which may be cut short as long as one word alone begins so (GNU's argmatch).
 * `always|yes` are two words for the same.
 */
export function choice<O extends Options, T extends string>(
  call: Call<O>,
  given: Bytes | undefined,
  option: string,
  known: readonly T[],
): T | undefined {
  if (given === undefined) return undefined;
  const groups = known.map((names) => names.split("|") as T[]);
  const begun = groups.flatMap((names) => names.find((name) => given !== "" && name.startsWith(given)) ?? []);
  const exact = groups.flat().find((name) => name === given);
  const [only] = begun;
  if (exact !== undefined) return exact;
  if (only !== undefined && begun.length === 1) return only;
  call.warn(`${begun.length > 1 ? "ambiguous" : "invalid"} argument ${quote(given)} for ${quote(option)}`);
  const lines = groups.map((names) => `  - ${names.map((name) => quote(name)).join(", ")}\n`);
  call.writeError(`Valid arguments are:\n${lines.join("")}Try '${call.name} --help' for more information.\n`);
  return call.exit(1);
}
