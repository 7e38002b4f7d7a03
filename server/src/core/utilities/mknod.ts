/** mknod and mkfifo: special files. */
import type { Bytes } from "../bytes";
import { changeMode, parseMode } from "./mode";
import { type Call, flag, type Options, quote, quoteaf, utility, value } from "./utility";

const options = { mode: value("-m", "--mode"), context: flag("-Z") } as const;

/** mknod - make block or character special files, or FIFOs (GNU). */
export const mknod = utility({
  name: "mknod",
  lacks: "--context",
  summary: "make special files",
  options,
  operands: { min: 1 },

  run(call) {
    const { operands, sys } = call;
    const [path = "", type, major, minor, extra] = operands;
    const mode = modeOf(call, call.options.mode);
    if (type === undefined) return call.usage(`missing operand after ${quote(path)}`);
    const expected = type.startsWith("p") ? 2 : 4;
    if (operands.length < expected) {
      call.warn(`missing operand after ${quote(operands.at(-1) ?? "")}`);
      if (operands.length === 2) call.writeError("Special files require major and minor device numbers.\n");
      call.writeError(`Try '${call.name} --help' for more information.\n`);
      return 1;
    }
    if (operands.length > expected) {
      call.warn(`extra operand ${quote(operands[expected] ?? extra ?? "")}`);
      if (expected === 2 && operands.length === 4)
        call.writeError("Fifos do not have major and minor device numbers.\n");
      call.writeError(`Try '${call.name} --help' for more information.\n`);
      return 1;
    }
    const kind = { p: "fifo", b: "block", c: "char", u: "char" }[type[0] ?? ""] as
      | "fifo"
      | "block"
      | "char"
      | undefined;
    if (!kind) return call.usage(`invalid device type ${quote(type)}`);
    for (const [what, text] of [
      ["major", major],
      ["minor", minor],
    ] as const)
      if (kind !== "fifo" && !/^(0x[0-9a-f]+|\d+)$/i.test(text ?? "")) {
        call.fail(`invalid ${what} device number ${quote(text ?? "")}`);
        return 1;
      }
    const number = (text: Bytes | undefined) => Number(/^0[0-7]+$/.test(text ?? "") ? `0o${text}` : text);
    const errno = sys.mknod(
      path,
      kind,
      mode ?? 0o666,
      kind === "fifo" ? undefined : `${number(major)}:${number(minor)}`,
    );
    if (errno) call.fail(quoteaf(path).slice(1, -1), errno);
    else if (mode !== null) sys.chmod(path, mode);
    return undefined;
  },
});

/** mkfifo - make FIFOs. POSIX XCU mkfifo. */
export const mkfifo = utility({
  name: "mkfifo",
  lacks: "--context",
  summary: "make named pipes",
  options,
  operands: { min: 1 },

  run(call) {
    const mode = modeOf(call, call.options.mode);
    for (const path of call.operands) {
      const errno = call.sys.mknod(path, "fifo", mode ?? 0o666);
      if (errno) call.fail(`cannot create fifo ${quoteaf(path)}`, errno);
      else if (mode !== null) call.sys.chmod(path, mode);
    }
  },
});

function modeOf<O extends Options>(call: Call<O>, text: Bytes | undefined): number | null {
  if (text === undefined) return null;
  const changes = parseMode(text);
  const mode = changes ? changeMode(0o666, false, call.sys.umask(), changes) : null;
  if (mode !== null && mode <= 0o777) return mode;
  call.fail(mode === null ? "invalid mode" : "mode must specify only file permission bits");
  return call.exit(1);
}
