/** What head(1) and tail(1) share: a part of each file, under its name where several are shown. */
import type { Bytes } from "../bytes";
import { inputName, readOperand } from "./textInput";
import { type Call, flag, type Options, quoteaf, value } from "./utility";

export const partOptions = {
  bytes: value("-c", "--bytes"),
  lines: value("-n", "--lines"),
  quiet: flag("-q", "--quiet", "--silent"),
  verbose: flag("-v", "--verbose"),
  zero: flag("-z", "--zero-terminated"),
} as const;

/** Writes the part of each operand, or of standard input. */
export function writeParts<O extends Options>(call: Call<O>, part: (text: Bytes) => Bytes, most?: number): void {
  const paths = call.operands.length > 0 ? call.operands : ["-"];
  const headers = headersWanted(call, paths.length);
  let first = true;
  for (const path of paths) {
    const read = readOperand(call, path, most);
    if (!read.ok && read.errno !== "EISDIR") {
      call.fail(`cannot open ${quoteaf(path)} for reading`, read.errno);
      continue;
    }
    if (headers) call.write(`${first ? "" : "\n"}==> ${inputName(path)} <==\n`);
    first = false;
    if (read.ok) call.write(part(read.value));
    else call.fail(`error reading ${quoteaf(inputName(path))}`, read.errno);
  }
}

/** Are the names shown above the parts? The last of -q and -v counts. */
function headersWanted<O extends Options>({ given }: Call<O>, files: number): boolean {
  const last = given.map(([key]): string => key).findLast((key) => key === "quiet" || key === "verbose");
  return last ? last === "verbose" : files > 1;
}
