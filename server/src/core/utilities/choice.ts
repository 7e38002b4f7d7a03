import type { Bytes } from "../bytes";
import { type Call, type Options, quote } from "./utility";

/** One of the words that an option takes, which may be cut short as long as one word alone begins so (GNU's argmatch). */
export function choice<O extends Options, T extends string>(
  call: Call<O>,
  given: Bytes | undefined,
  option: string,
  known: readonly T[],
): T | undefined {
  if (given === undefined) return undefined;
  const found = known.filter((name) => name === given || (given !== "" && name.startsWith(given)));
  const [only] = found;
  if (only !== undefined && (found.length === 1 || only === given)) return only;
  call.warn(`${found.length > 1 ? "ambiguous" : "invalid"} argument ${quote(given)} for ${quote(option)}`);
  call.writeError(
    `Valid arguments are:\n${known.map((name) => `  - ${quote(name)}\n`).join("")}Try '${call.name} --help' for more information.\n`,
  );
  return call.exit(1);
}
