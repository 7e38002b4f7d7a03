/** How the functions of init-functions write. */
import type { Bytes } from "../../bytes";
import type { SourcedCall } from "../sourcedModel";
import { Unmodelled } from "../utility";

/** echo, as dash has it: with escapes; without the newline unless `end` is one. */
export function print(call: SourcedCall, text: Bytes, end: "" | "\n" = ""): void {
  if (text.includes("\\")) throw new Unmodelled("a backslash in a message");
  call.stdout(text + end);
}

/** A terminal that is not dumb. */
export function usesFancyOutput({ sys, shell }: SourcedCall): boolean {
  const term = shell.getVariable("TERM") ?? "";
  if (!sys.isTerminal(1) || term === "" || term === "dumb") return false;
  const fancy = shell.getVariable("FANCYTTY") ?? "";
  return fancy === "" || ["1", "Y", "yes", "true"].includes(fancy);
}

export function logBegin(call: SourcedCall, words: readonly Bytes[]): number {
  if (!words[0]) return 1;
  print(call, words.join(" "));
  return 0;
}

/** Ends the line; the status given. */
export function logEnd(call: SourcedCall, status: Bytes): number {
  if (!/^[-+]?\d+$/.test(status)) throw new Unmodelled("a status that is no number");
  const fancy = usesFancyOutput(call);
  const colours = { red: "\x1b[31m", yellow: "\x1b[33m", normal: "\x1b[0m" };
  if (fancy) call.shell.setVariable("esc", "\x1b");
  for (const [name, value] of Object.entries(colours)) call.shell.setVariable(name, fancy ? value : "");
  const paint = (colour: "red" | "yellow", text: Bytes) =>
    fancy ? `${colours[colour]}${text}${colours.normal}` : text;
  if (Number(status) === 0) print(call, ".", "\n");
  else if (Number(status) === 255) print(call, ` ${paint("yellow", "(warning).")}`, "\n");
  else print(call, ` ${paint("red", "failed!")}`, "\n");
  return Number(status) & 255;
}
