import type { Bytes } from "../bytes";
import { linesOf } from "./textInput";
import { flag, quotef, utility, value } from "./utility";

/** paste - merge lines of files. POSIX XCU paste; -z is GNU's. */
export const paste = utility({
  name: "paste",
  summary: "merge lines of files",
  knows: "all",
  options: {
    delimiters: value("-d", "--delimiters"),
    serial: flag("-s", "--serial"),
    zero: flag("-z", "--zero-terminated"),
  },

  run(call) {
    const { options: given } = call;
    const end = given.zero ? "\0" : "\n";
    const delimiters = delimitersOf(given.delimiters ?? "\t");
    if (!delimiters) {
      call.fail(`delimiter list ends with an unescaped backslash: ${given.delimiters ?? ""}`);
      return undefined;
    }
    const files: (readonly Bytes[])[] = [];
    const paths = call.operands.length > 0 ? call.operands : ["-"];
    // All mentions of standard input take its lines in turn.
    const dashes = paths.filter((path) => path === "-").length;
    const unreadable = dashes > 0 ? call.stdin.error() : null;
    if (unreadable) {
      call.fail("-", unreadable);
      return undefined;
    }
    const standard = dashes > 0 ? linesOf(call.stdin.read(), end) : [];
    let dash = 0;
    for (const path of paths) {
      if (path === "-") {
        const nth = dash++;
        files.push(given.serial ? (nth === 0 ? standard : []) : standard.filter((_, i) => i % dashes === nth));
        continue;
      }
      const read = call.sys.readFile(path);
      if (read.ok) files.push(linesOf(read.value, end));
      else {
        call.fail(quotef(path), read.errno);
        if (read.errno === "EISDIR") files.push([]);
        else if (!given.serial) return undefined;
      }
    }
    call.write(given.serial ? serial(files, delimiters, end) : parallel(files, delimiters, end));
    return undefined;
  },
});

/** The delimiters one by one: `\0` is none at all. Undefined where a backslash ends the list. */
function delimitersOf(text: Bytes): readonly Bytes[] | undefined {
  const letters: Readonly<Record<string, string>> = { 0: "", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };
  const out: Bytes[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== "\\") out.push(text[at] ?? "");
    else {
      at += 1;
      const letter = text[at];
      if (letter === undefined) return undefined;
      out.push(letters[letter] ?? letter);
    }
  }
  return out.length > 0 ? out : [""];
}

function serial(files: readonly (readonly Bytes[])[], delimiters: readonly Bytes[], end: Bytes): Bytes {
  return files.map((lines) => together(lines, delimiters) + end).join("");
}

function together(pieces: readonly Bytes[], delimiters: readonly Bytes[]): Bytes {
  return pieces.map((piece, i) => (i === 0 ? "" : (delimiters[(i - 1) % delimiters.length] ?? "")) + piece).join("");
}

function parallel(files: readonly (readonly Bytes[])[], delimiters: readonly Bytes[], end: Bytes): Bytes {
  const count = Math.max(0, ...files.map((lines) => lines.length));
  let out = "";
  for (let row = 0; row < count; row++)
    out +=
      together(
        files.map((lines) => lines[row] ?? ""),
        delimiters,
      ) + end;
  return out;
}
