import type { Bytes } from "../bytes";
import { joinPath, lastComponent, withoutTrailingSlashes } from "./paths";
import { type Call, flag, type Options, quoteaf, value } from "./utility";

export const destinationOptions = {
  targetDirectory: value("-t", "--target-directory"),
  noTargetDirectory: flag("-T", "--no-target-directory"),
} as const;

export interface Transfer {
  readonly from: Bytes;
  readonly to: Bytes;
  /** The directory that `to` lies in where the last operand (or -t) is one. */
  readonly into: Bytes | null;
}

/** The operands as transfers, where the last may be a directory (cp, mv, install). Ends with the usual errors. */
export function transfers<O extends Options>(
  call: Call<O>,
  given: { readonly targetDirectory: Bytes | undefined; readonly noTargetDirectory: boolean },
): readonly Transfer[] {
  const { operands, sys } = call;
  const { targetDirectory, noTargetDirectory } = given;
  if (operands.length <= (targetDirectory === undefined ? 1 : 0)) {
    const [only] = operands;
    return call.usage(
      only === undefined ? "missing file operand" : `missing destination file operand after ${quoteaf(only)}`,
    );
  }
  if (noTargetDirectory) {
    if (targetDirectory !== undefined)
      return die(call, "cannot combine --target-directory (-t) and --no-target-directory (-T)");
    const [from = "", to = "", extra] = operands;
    return extra === undefined ? [{ from, to, into: null }] : call.usage(`extra operand ${quoteaf(extra)}`);
  }
  if (targetDirectory !== undefined) {
    if (sys.isDirectory(targetDirectory)) return operands.map((from) => within(targetDirectory, from));
    const what = call.name === "install" ? "failed to access" : "target directory";
    call.fail(`${what} ${quoteaf(targetDirectory)}`, sys.exists(targetDirectory) ? "ENOTDIR" : "ENOENT");
    return call.exit(1);
  }
  const last = operands.at(-1) ?? "";
  if (sys.isDirectory(last)) return operands.slice(0, -1).map((from) => within(last, from));
  if (operands.length === 2) return [{ from: operands[0] ?? "", to: last, into: null }];
  call.fail(`target ${quoteaf(last)}`, sys.exists(last) ? "ENOTDIR" : "ENOENT");
  return call.exit(1);
}

function die<O extends Options>(call: Call<O>, message: string): never {
  call.fail(message);
  return call.exit(1);
}

/** Where a file lands in a directory: under its last component. */
export function within(directory: Bytes, from: Bytes): Transfer {
  const name = lastComponent(withoutTrailingSlashes(from));
  return { from, to: name === ".." ? directory : joinPath(directory, name), into: directory };
}
