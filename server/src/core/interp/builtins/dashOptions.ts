/** Options as dash's builtins read them: letters before the first operand, `--` ends them, an unknown one is an error. */
import type { Bytes } from "../../bytes";
import type { BuiltinCall, BuiltinResult } from "../builtin";

export type DashOptions =
  | {
      readonly ok: true;
      /** The letters in their order. */
      readonly letters: string;
      /** The argument of the last option that takes one. */
      readonly value: Bytes | null;
      readonly operands: readonly Bytes[];
    }
  | { readonly ok: false; readonly failed: BuiltinResult };

/** `known` as for getopts: a colon behind a letter that takes an argument. */
export function dashOptions(call: BuiltinCall, known: string): DashOptions {
  const { args } = call;
  let letters = "";
  let value: Bytes | null = null;
  let at = 0;
  for (; at < args.length; at++) {
    const word = args[at] ?? "";
    if (!word.startsWith("-") || word === "-") break;
    if (word === "--") {
      at++;
      break;
    }
    for (let i = 1; i < word.length; i++) {
      const letter = word[i] as string;
      const place = letter === ":" ? -1 : known.indexOf(letter);
      if (place < 0) return { ok: false, failed: call.error(`Illegal option -${letter}`) };
      letters += letter;
      if (known[place + 1] !== ":") continue;
      value = i + 1 < word.length ? word.slice(i + 1) : (args[++at] ?? null);
      if (value === null) return { ok: false, failed: call.error(`No arg for -${letter} option`) };
      break;
    }
  }
  return { ok: true, letters, value, operands: args.slice(at) };
}
