import type { Bytes } from "../bytes";
import { contextDiff, type FileText, hunksOf, normalDiff, unifiedDiff } from "./diffFormat";
import { type Changes, compareLines } from "./lineDiff";
import { readOperand } from "./textInput";
import { formatTime } from "./timeFormat";
import { type Call, flag, list, optional, quotef, utility, value } from "./utility";

const options = {
  normal: flag("--normal"),
  brief: flag("-q", "--brief"),
  same: flag("-s", "--report-identical-files"),
  contextShort: flag("-c"),
  contextLines: value("-C"),
  context: optional("3", "--context"),
  unifiedShort: flag("-u"),
  unifiedLines: value("-U"),
  unified: optional("3", "--unified"),
  recursive: flag("-r", "--recursive"),
  newFile: flag("-N", "--new-file"),
  ignoreCase: flag("-i", "--ignore-case"),
  ignoreTrailing: flag("-Z", "--ignore-trailing-space"),
  ignoreChange: flag("-b", "--ignore-space-change"),
  ignoreAll: flag("-w", "--ignore-all-space"),
  ignoreBlank: flag("-B", "--ignore-blank-lines"),
  text: flag("-a", "--text"),
  label: list("-L", "--label"),
  stripCr: flag("--strip-trailing-cr"),
  minimal: flag("-d", "--minimal"),
  noDereference: flag("--no-dereference"),
} as const;

const TROUBLE = 2;

/** diff - compare files line by line. POSIX XCU diff, as diffutils 3.8. */
export const diff = utility({
  name: "diff",
  summary: "compare files line by line",
  options,
  failure: TROUBLE,
  missing: ["side-by-side, ed and RCS output", "-I", "-p", "-x", "time zones other than UTC"],

  run(call) {
    const [from, to, extra] = call.operands;
    if (from === undefined) return usage(call, `missing operand after '${call.argv.at(-1) ?? call.name}'`);
    if (to === undefined) return usage(call, `missing operand after '${from}'`);
    if (extra !== undefined) return usage(call, `extra operand '${extra}'`);
    styleOf(call);
    return compareOperands(call, from, to);
  },
});

function usage(call: Call<typeof options>, problem: string): never {
  call.writeError(`${call.name}: ${problem}\n${call.name}: Try '${call.name} --help' for more information.\n`);
  return call.exit(TROUBLE);
}

function compareOperands(call: Call<typeof options>, from: Bytes, to: Bytes): number {
  const { sys } = call;
  const [isDirA, isDirB] = [from !== "-" && sys.isDirectory(from), to !== "-" && sys.isDirectory(to)];
  if (isDirA && isDirB) return compareDirectories(call, from, to);
  const baseName = (path: Bytes) => path.slice(path.lastIndexOf("/") + 1);
  const within = (directory: Bytes, path: Bytes) => `${directory.replace(/\/$/, "")}/${baseName(path)}`;
  if (isDirA && sys.exists(to)) return compareFiles(call, within(from, to), to, "");
  if (isDirA !== isDirB && !sys.exists(isDirA ? to : from) && (isDirA ? to : from) !== "-") {
    call.fail(quotef(isDirA ? to : from), "ENOENT");
    return TROUBLE;
  }
  if (isDirB && sys.exists(from)) return compareFiles(call, from, within(to, from), "");
  return compareFiles(call, from, to, "");
}

function compareDirectories(call: Call<typeof options>, from: Bytes, to: Bytes): number {
  const { options: given, sys } = call;
  const [a, b] = [sys.readDirectory(from), sys.readDirectory(to)];
  if (!a.ok || !b.ok) {
    if (!a.ok) call.fail(quotef(from), a.errno);
    if (!b.ok) call.fail(quotef(to), b.errno);
    return TROUBLE;
  }
  const join = (directory: Bytes, name: Bytes) => (directory.endsWith("/") ? directory + name : `${directory}/${name}`);
  let status = 0;
  for (const name of [...new Set([...a.value, ...b.value])].sort()) {
    const [x, y] = [join(from, name), join(to, name)];
    const [inA, inB] = [a.value.includes(name), b.value.includes(name)];
    if (inA && inB && sys.isDirectory(x) && sys.isDirectory(y)) {
      if (given.recursive) status = Math.max(status, compareDirectories(call, x, y));
      else call.write(`Common subdirectories: ${x} and ${y}\n`);
    } else if ((inA && inB) || (given.newFile && !sys.isDirectory(inA ? x : y))) {
      const header = `diff${commandOptions(call)} ${x} ${y}\n`;
      status = Math.max(status, compareFiles(call, x, y, header));
    } else if (given.newFile && given.recursive)
      return call.unmodelled("diff -rN of a directory that is on one side only");
    else {
      call.write(`Only in ${(inA ? from : to).replace(/(.)\/$/, "$1")}: ${name}\n`);
      status = Math.max(status, 1);
    }
  }
  return status;
}

/** The options as they are repeated above each pair of files. */
function commandOptions(call: Call<typeof options>): string {
  const operands = new Set(call.operands);
  const words = call.argv.filter((argument) => argument !== "--" && !operands.has(argument));
  return words.map((word) => ` ${quotef(word)}`).join("");
}

function readText(call: Call<typeof options>, path: Bytes): FileText | undefined {
  const { sys, options: given } = call;
  const shown = (text: Bytes) => (given.stripCr ? text.replaceAll("\r\n", "\n") : text);
  const read = readOperand(call, path);
  if (path === "-" && read.ok) return { path, text: shown(read.value), mtime: sys.now() };
  const stat = sys.stat(path);
  if (read.ok) return { path, text: shown(read.value), mtime: stat.ok ? stat.value.mtime : 0 };
  if (given.newFile && read.errno === "ENOENT") return { path, text: "", mtime: 0 };
  call.fail(quotef(path), read.errno);
  return undefined;
}

function compareFiles(call: Call<typeof options>, from: Bytes, to: Bytes, header: Bytes): number {
  const { options: given } = call;
  if (given.newFile && !call.sys.exists(from) && !call.sys.exists(to) && from !== "-" && to !== "-") {
    call.fail(quotef(from), "ENOENT");
    call.fail(quotef(to), "ENOENT");
    return TROUBLE;
  }
  const a = readText(call, from);
  const b = from === to && a ? a : readText(call, to);
  if (!a || !b) return TROUBLE;
  call.sys.observe.equal(a.text, b.text);
  const same = () => {
    if (given.same) call.write(`Files ${quotef(from)} and ${quotef(to)} are identical\n`);
    return 0;
  };
  if (a.text === b.text) return same();
  const differ = () => {
    call.write(`Files ${quotef(from)} and ${quotef(to)} differ\n`);
    return 1;
  };
  if (!given.text && (a.text.includes("\0") || b.text.includes("\0"))) {
    if (given.brief) return differ();
    call.write(`Binary files ${quotef(from)} and ${quotef(to)} differ\n`);
    return 1;
  }
  const out = bodyOf(call, a, b);
  if (out === "") return same();
  if (given.brief) return differ();
  call.write(header + out);
  return 1;
}

function bodyOf(call: Call<typeof options>, a: FileText, b: FileText): Bytes {
  const { options: given } = call;
  const key = keyOf(call);
  const [x, y] = [linesOf(a.text), linesOf(b.text)];
  const style = styleOf(call);
  const changes = changesOf(call, x, y, key, style.kind === "normal" ? 0 : style.lines);
  const ignore = (lines: readonly Bytes[]) => given.ignoreBlank && lines.every((line) => /^\s*$/.test(key(line)));
  const hunks = hunksOf(x, y, changes, ignore);
  if (style.kind === "normal") return normalDiff(hunks, x, y);
  const label = (file: FileText, i: number) => call.options.label[i] ?? `${file.path}\t${stamp(call, file.mtime)}`;
  const labels = [label(a, 0), label(b, 1)] as const;
  return style.kind === "unified"
    ? unifiedDiff(hunks, x, y, style.lines, labels)
    : contextDiff(hunks, x, y, style.lines, labels);
}

/** GNU diff looks only at what lies between the equal beginning and end, and as many lines around it as it shows. */
function changesOf(
  call: Call<typeof options>,
  x: readonly Bytes[],
  y: readonly Bytes[],
  key: (line: Bytes) => Bytes,
  around: number,
): Changes {
  const shorter = Math.min(x.length, y.length);
  let start = 0;
  while (start < shorter && x[start] === y[start]) start += 1;
  start = Math.max(0, start - around);
  let end = 0;
  while (end < shorter - start && x[x.length - 1 - end] === y[y.length - 1 - end]) end += 1;
  end = Math.max(0, end - around);
  const numbers = new Map<Bytes, number>();
  const numbered = (lines: readonly Bytes[]) =>
    lines.slice(start, lines.length - end).map((line) => {
      const text = key(line);
      const known = numbers.get(text) ?? numbers.size;
      numbers.set(text, known);
      return known;
    });
  const inner = compareLines(numbered(x), numbered(y), () =>
    call.unmodelled("limit: files that differ too much for diff"),
  );
  const same = (count: number) => Array<boolean>(count).fill(false);
  return {
    deleted: [...same(start), ...inner.deleted, ...same(end)],
    inserted: [...same(start), ...inner.inserted, ...same(end)],
  };
}

/** Lines with their newline; the last may lack it, which makes it another line. */
function linesOf(text: Bytes): Bytes[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function stamp(call: Call<typeof options>, mtime: number): string {
  const zone = call.sys.env("TZ");
  if (zone !== undefined && !/^(?:|UTC0?|GMT0?|:?Etc\/UTC|:?UTC)$/.test(zone))
    return call.unmodelled(`the time zone ${zone}`);
  const moment = { seconds: Math.floor(mtime), nanoseconds: Math.round((mtime % 1) * 1e9) };
  return formatTime("%Y-%m-%d %H:%M:%S.%N %z", moment, "date", call.unmodelled);
}

function keyOf(call: Call<typeof options>): (line: Bytes) => Bytes {
  const { options: given } = call;
  const steps: ((line: Bytes) => Bytes)[] = [];
  const blind = given.ignoreAll || given.ignoreChange || given.ignoreTrailing;
  if (given.ignoreAll) steps.push((line) => line.replace(/\s+/g, ""));
  else if (given.ignoreChange) steps.push((line) => line.replace(/\s+$/, "").replace(/\s+/g, " "));
  else if (given.ignoreTrailing) steps.push((line) => line.replace(/\s+$/, ""));
  if (blind || given.ignoreCase) steps.push((line) => line.replace(/\n$/, ""));
  if (given.ignoreCase) steps.push((line) => line.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()));
  return (line) => steps.reduce((text, step) => step(text), line);
}

type Style = { readonly kind: "normal" } | { readonly kind: "unified" | "context"; readonly lines: number };

function styleOf(call: Call<typeof options>): Style {
  let style: Style = { kind: "normal" };
  let lines = 0;
  const styles = new Set(call.given.map(([key]) => /^(?:unified|context|normal)/.exec(key)?.[0]).filter(Boolean));
  if (styles.size > 1) usage(call, "conflicting output style options");
  for (const [key, text = "3"] of call.given) {
    const kind = key.startsWith("unified") ? "unified" : key.startsWith("context") ? "context" : undefined;
    if (!kind) continue;
    if (!/^\d+$/.test(text)) usage(call, `invalid context length '${text}'`);
    // The largest number counts.
    lines = Math.max(lines, Number(text));
    style = { kind, lines };
  }
  return style;
}
