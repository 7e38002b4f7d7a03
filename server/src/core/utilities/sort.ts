import type { Bytes } from "../bytes";
import { compareBytes, compareKeys } from "./sortCompare";
import { applyLetters, type Key, keyText, noOrdering, type Ordering, readKey } from "./sortKeys";
import { linesOf, readOperand, rewriting } from "./textInput";
import { type Call, flag, list, optional, quote, quoteaf, quotef, type RawCall, utility, value } from "./utility";

const options = {
  blanks: flag("-b", "--ignore-leading-blanks"),
  check: optional("diagnose-first", "--check"),
  checkShort: flag("-c"),
  checkQuiet: flag("-C"),
  dictionary: flag("-d", "--dictionary-order"),
  fold: flag("-f", "--ignore-case"),
  general: flag("-g", "--general-numeric-sort"),
  human: flag("-h", "--human-numeric-sort"),
  printing: flag("-i", "--ignore-nonprinting"),
  key: list("-k", "--key"),
  merge: flag("-m", "--merge"),
  month: flag("-M", "--month-sort"),
  numeric: flag("-n", "--numeric-sort"),
  output: list("-o", "--output"),
  reverse: flag("-r", "--reverse"),
  stable: flag("-s", "--stable"),
  buffer: value("-S", "--buffer-size"),
  separator: list("-t", "--field-separator"),
  temporary: list("-T", "--temporary-directory"),
  parallel: value("--parallel"),
  unique: flag("-u", "--unique"),
  version: flag("-V", "--version-sort"),
  zero: flag("-z", "--zero-terminated"),
  sort: list("--sort"),
  random: flag("-R", "--random-sort"),
  from: value("--files0-from"),
  batch: value("--batch-size"),
} as const;

const FAILED = 2;

/** -S and --parallel change nothing that can be seen, but their arguments are checked. */
function checkResources(call: Call<typeof options>): void {
  const refuse = (message: string) => {
    call.warn(message);
    call.exit(FAILED);
  };
  for (const [key, text = ""] of call.given) {
    const [, digits, suffix = ""] = /^\s*\+?(\d+)(.*)$/s.exec(text) ?? [];
    if (key === "parallel") {
      if (digits === undefined || suffix !== "") refuse(`invalid --parallel argument '${text}'`);
      else if (Number(digits) === 0) refuse("number in parallel must be nonzero");
    } else if (key === "batch") checkBatch(text, refuse);
    else if (key === "buffer") {
      if (digits === undefined) refuse(`invalid -S argument '${text}'`);
      else if (!/^[%bEgGkKmMPtTYZ]?$/.test(suffix)) refuse(`invalid suffix in -S argument '${text}'`);
      else if (/[YZ]/.test(suffix) || Number(digits) > 1e12) refuse(`-S argument '${text}' too large`);
    }
  }
}

/** How many files are merged at once changes nothing that can be seen. Of 1024 descriptors three are taken. */
function checkBatch(text: Bytes, refuse: (message: string) => void): void {
  const shown = quote(text);
  if (!/^\s*\+?\d+$/.test(text)) refuse(`invalid --batch-size argument '${text}'`);
  else if (Number(text) < 2)
    refuse(`invalid --batch-size argument ${shown}\nsort: minimum --batch-size argument is ${quote("2")}`);
  else if (Number(text) > 1021)
    refuse(`--batch-size argument ${shown} too large\nsort: maximum --batch-size argument with current rlimit is 1021`);
}

/** The operands, or the names in the file of --files0-from. */
function inputsOf(call: Call<typeof options>): readonly Bytes[] {
  const { options: given, operands } = call;
  const { from } = given;
  if (from === undefined) return operands.length > 0 ? operands : ["-"];
  if (operands.length > 0) {
    call.warn(`extra operand ${quoteaf(operands[0] ?? "")}`);
    call.writeError("file operands cannot be combined with --files0-from\n");
    call.writeError(`Try '${call.name} --help' for more information.\n`);
    return call.exit(FAILED);
  }
  const refuse = (message: string) => {
    call.warn(message);
    return call.exit(FAILED);
  };
  const read = readOperand(call, from);
  if (!read.ok) {
    call.fail(`${read.errno === "EISDIR" ? "read failed" : "open failed"}: ${quotef(from)}`, read.errno);
    return call.exit(FAILED);
  }
  const names = linesOf(read.value, "\0");
  if (names.length === 0) return refuse(`no input from ${quoteaf(from)}`);
  names.forEach((name, i) => {
    if (name === "-") refuse(`when reading file names from stdin, no file name of ${quoteaf(name)} allowed`);
    if (name === "") refuse(`${quotef(from)}:${i + 1}: invalid zero-length file name`);
  });
  return names;
}

/** `+POS1 [-POS2]`, the old way to write a key, as the -k that means the same. */
function withoutOldKeys(argv: readonly Bytes[], { sys }: RawCall): readonly Bytes[] {
  if (!argv.some((argument) => /^\+\d/.test(argument))) return argv;
  const standard = Number(sys.env("_POSIX2_VERSION") || 200809);
  let traditional = !(standard >= 200112 && standard < 200809);
  const posix = sys.env("POSIXLY_CORRECT") !== undefined;
  const out: Bytes[] = [];
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i] ?? "";
    if (argument === "--") return [...out, ...argv.slice(i)];
    const end = /^-(\d+)(?:\.(\d+))?([bdfghiMnRrV]*)$/.exec(argv[i + 1] ?? "");
    const start = /^\+(\d+)(?:\.(\d+))?([bdfghiMnRrV]*)$/.exec(argument);
    const isArgument = /^-[bcCdfghiMmnRrsuVz]*[koStT]$/.test(argv[i - 1] ?? "");
    if (end && start && !posix) traditional = true;
    if (!start || !traditional || isArgument) {
      out.push(argument);
      continue;
    }
    const [, field = "0", character = "0", letters = ""] = start;
    let key = `${Number(field) + 1}.${Number(character) + 1}${letters}`;
    if (end) {
      const [, last = "0", into = "0", more = ""] = end;
      if (Number(into) > 0) key += `,${Number(last) + 1}.${into}${more}`;
      else if (Number(last) > 0) key += `,${last}${more}`;
      i += 1;
    }
    out.push("-k", key);
  }
  return out;
}

const LETTERS: readonly (readonly [keyof typeof options, string])[] = [
  ["blanks", "b"],
  ["dictionary", "d"],
  ["fold", "f"],
  ["general", "g"],
  ["human", "h"],
  ["printing", "i"],
  ["month", "M"],
  ["numeric", "n"],
  ["reverse", "r"],
  ["version", "V"],
];

const SORTS: Readonly<Record<string, string>> = {
  "general-numeric": "g",
  "human-numeric": "h",
  month: "M",
  numeric: "n",
  version: "V",
};

/** sort - sort lines of text. POSIX XCU sort with GNU's additions; the order is by bytes, as in the C.UTF-8 locale. */
export const sort = rewriting(
  utility({
    name: "sort",
    lacks: "--random-source --compress-program --debug -y",
    summary: "sort lines of text files",
    options,
    failure: FAILED,
    writeFailure: (reason) => [`fflush failed: 'standard output': ${reason}`, "write error"],
    missing: ["random order (-R)"],

    run(call) {
      const { options: given } = call;
      checkResources(call);
      const job = jobOf(call);
      const end = given.zero ? "\0" : "\n";
      const checking = given.checkShort || given.checkQuiet || given.check !== undefined;
      const paths = inputsOf(call);
      if (checking) return check(call, job, paths, end);
      const inputs: (readonly Bytes[])[] = [];
      for (const path of paths) {
        const read = readOperand(call, path);
        if (!read.ok) {
          call.fail(`${read.errno === "EISDIR" ? "read failed" : "cannot read"}: ${quotef(path)}`, read.errno);
          return FAILED;
        }
        inputs.push(linesOf(read.value, end));
      }
      const order = (a: Bytes, b: Bytes) => compareLines(a, b, job);
      const sorted = given.merge ? inputs.reduce((a, b) => merged(a, b, order), []) : [...inputs.flat()].sort(order);
      const kept = given.unique
        ? sorted.filter((line, i) => i === 0 || sameKey(line, sorted[i - 1] ?? "", job))
        : sorted;
      write(call, kept.map((line) => line + end).join(""));
      return undefined;
    },
  }),
  withoutOldKeys,
);

interface Job {
  readonly keys: readonly Key[];
  readonly separator: Bytes | undefined;
  readonly global: Ordering;
  readonly unique: boolean;
  readonly stable: boolean;
}

function die(call: Call<typeof options>, message: string): never {
  call.warn(message);
  return call.exit(FAILED);
}

function jobOf(call: Call<typeof options>): Job {
  const { options: given } = call;
  const global = noOrdering();
  for (const [name, letter] of LETTERS) if (given[name] === true) applyLetters(letter, global, "both");
  for (const word of given.sort) {
    const letter = SORTS[word];
    if (letter === undefined) return call.unmodelled(`--sort=${word} of sort`);
    applyLetters(letter, global, "both");
  }
  if (given.random) return call.unmodelled("random order of sort");
  const separator = separatorOf(call);
  const keys = given.key.map((text) => {
    const read = readKey(text, quote);
    if (!read.ok) return die(call, read.message);
    return inherits(read.key.ordering) ? { ...read.key, ordering: global } : read.key;
  });
  for (const ordering of keys.length > 0 ? keys.map((key) => key.ordering) : [global]) {
    if (ordering.random) return call.unmodelled("random order of sort");
    checkCompatible(call, ordering);
  }
  const checks = [
    given.checkShort || /^d/.test(given.check ?? ""),
    given.checkQuiet || /^[qs]/.test(given.check ?? ""),
  ];
  const letters = `${checks[0] ? "c" : ""}${checks[1] ? "C" : ""}`;
  if (letters.length + (given.output.length > 0 && letters !== "" ? 1 : 0) > 1)
    return die(call, `options '-${letters}${given.output.length > 0 ? "o" : ""}' are incompatible`);
  if (new Set(given.output).size > 1) return die(call, "multiple output files specified");
  return { keys, separator, global, unique: given.unique, stable: given.stable };
}

/** A key without letters of its own has the global ones. */
function inherits(ordering: Ordering): boolean {
  return Object.values(ordering).every((set) => set === false);
}

function separatorOf(call: Call<typeof options>): Bytes | undefined {
  let separator: Bytes | undefined;
  for (const text of call.options.separator) {
    const one = text === "\\0" ? "\0" : text;
    if (one === "") return die(call, "empty tab");
    if (one.length > 1) return die(call, `multi-character tab ${quote(text)}`);
    if (separator !== undefined && separator !== one) return die(call, "incompatible tabs");
    separator = one;
  }
  return separator;
}

function checkCompatible(call: Call<typeof options>, ordering: Ordering): void {
  const { numeric, general, human, month, version, dictionary, printing } = ordering;
  const count = [numeric, general, human, month, version || dictionary || printing].filter(Boolean).length;
  if (count <= 1) return;
  const shown: readonly (readonly [boolean, string])[] = [
    [dictionary, "d"],
    [ordering.fold, "f"],
    [general, "g"],
    [human, "h"],
    [printing && !dictionary, "i"],
    [month, "M"],
    [numeric, "n"],
    [version, "V"],
  ];
  const letters = shown.filter(([set]) => set).map(([, letter]) => letter);
  die(call, `options '-${letters.filter((letter) => letter !== "f").join("")}' are incompatible`);
}

function sameKey(line: Bytes, previous: Bytes, job: Job): boolean {
  return compareByKeys(previous, line, job) !== 0;
}

function compareLines(a: Bytes, b: Bytes, job: Job): number {
  const order = compareByKeys(a, b, job);
  if (order !== 0 || job.unique || job.stable) return order;
  // The last resort: all bytes.
  const last = compareBytes(a, b);
  return job.global.reverse ? -last : last;
}

function compareByKeys(a: Bytes, b: Bytes, { keys, separator, global }: Job): number {
  if (keys.length === 0) return signed(compareKeys(trimmed(a, global), trimmed(b, global), global), global);
  for (const key of keys) {
    const order = compareKeys(keyText(a, key, separator), keyText(b, key, separator), key.ordering);
    if (order !== 0) return signed(order, key.ordering);
  }
  return 0;
}

function trimmed(line: Bytes, { startBlanks }: Ordering): Bytes {
  return startBlanks ? line.replace(/^[ \t\n]+/, "") : line;
}

const signed = (order: number, { reverse }: Ordering) => (reverse ? -order : order);

function merged(a: readonly Bytes[], b: readonly Bytes[], order: (a: Bytes, b: Bytes) => number): Bytes[] {
  const out: Bytes[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) out.push(order(a[i] ?? "", b[j] ?? "") <= 0 ? (a[i++] ?? "") : (b[j++] ?? ""));
  return [...out, ...a.slice(i), ...b.slice(j)];
}

function check(call: Call<typeof options>, job: Job, paths: readonly Bytes[], end: Bytes): number {
  const { options: given } = call;
  const quiet = given.checkQuiet || /^(?:q|s)/.test(given.check ?? "");
  const [path = "-", extra] = paths;
  if (extra !== undefined) {
    call.warn(`extra operand ${quote(extra)} not allowed with -${quiet ? "C" : "c"}`);
    return FAILED;
  }
  const read = readOperand(call, path);
  if (!read.ok) {
    call.fail(`${read.errno === "EISDIR" ? "read failed" : "open failed"}: ${quotef(path)}`, read.errno);
    return FAILED;
  }
  const lines = linesOf(read.value, end);
  const limit = job.unique ? 0 : 1;
  const wrong = lines.findIndex((line, i) => i > 0 && compareLines(lines[i - 1] ?? "", line, job) >= limit);
  if (wrong < 0) return 0;
  if (!quiet) call.writeError(`${call.name}: ${path}:${wrong + 1}: disorder: ${lines[wrong] ?? ""}${end}`);
  return 1;
}

function write(call: Call<typeof options>, text: Bytes): void {
  const path = call.options.output.at(-1);
  if (path === undefined) {
    call.write(text);
    return;
  }
  const errno = call.sys.writeFile(path, text);
  if (errno) call.fail(`open failed: ${quotef(path)}`, errno);
}
