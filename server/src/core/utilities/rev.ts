import { type Bytes, decodeCodePoint } from "../bytes";
import { linesWithEnds, readOperand } from "./textInput";
import { utility } from "./utility";

/** rev - reverse the characters of each line (util-linux 2.38). */
export const rev = utility({
  name: "rev",
  summary: "reverse lines characterwise",
  options: {},

  run(call) {
    for (const path of call.operands.length > 0 ? call.operands : ["-"]) {
      const read = path === "-" && call.operands.length > 0 ? call.sys.readFile(path) : readOperand(call, path);
      if (!read.ok) call.fail(read.errno === "EISDIR" ? `${path}: 0` : `cannot open ${path}`, read.errno);
      else if (read.value.includes("\0")) return call.unmodelled("rev of NUL bytes");
      else if (/[\x80-\xff]/.test(read.value) && !call.sys.isUtf8())
        return call.unmodelled("rev of bytes beyond ASCII");
      else call.write(linesWithEnds(read.value).map(reversed).join(""));
    }
    return undefined;
  },
});

function reversed(line: Bytes): Bytes {
  const end = line.endsWith("\n") ? "\n" : "";
  const body = end ? line.slice(0, -1) : line;
  let out = "";
  for (let at = 0; at < body.length; ) {
    const length = decodeCodePoint(body, at)?.length ?? 1;
    out = body.slice(at, at + length) + out;
    at += length;
  }
  return out + end;
}
