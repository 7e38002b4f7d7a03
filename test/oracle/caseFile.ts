/**
 * The case format (README.md): many cases a file, each a shell script with a title, what the host has beyond the base,
 * and, as comments, what the real system did. Strings are bytes (one character a byte), files are read as Latin-1.
 */

/** A file that a case puts on the host: its content, null for a directory, or the long form. */
export type GivenFile =
  | string
  | null
  | {
      readonly content?: string;
      readonly link?: string;
      readonly type?: "file" | "dir" | "fifo";
      readonly mode?: string;
      readonly owner?: string;
    };

/** A tmpfs that lies on the host when the script starts. */
export interface GivenTmpfs {
  readonly at: string;
  readonly options?: string;
}

/** What a case says of its host, its process and its recording. */
export interface Setting {
  readonly files?: Readonly<Record<string, GivenFile>>;
  readonly absent?: readonly string[];
  readonly tmpfs?: readonly GivenTmpfs[];
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly stdin?: string;
  readonly cwd?: string;
  /** Who runs the script: `uid:gid`. */
  readonly user?: string;
  /** Changed paths below these are not recorded. */
  readonly ignore?: readonly string[];
}

/** One changed path as the file tells it: `add`, `del` or `mod`, and the state afterwards (`dir 0755 0:0`). */
export interface RecordedChange {
  readonly op: "add" | "del" | "mod";
  readonly path: string;
  readonly state: string;
}

export interface Recorded {
  readonly stdout: string;
  readonly stderr: string;
  /** Exit status, or the signal's name. */
  readonly exit: string;
  readonly changes: readonly RecordedChange[];
}

export interface Case {
  /** What stands before the colon of the title: tools and their options, or the shell's construct. */
  readonly subjects: readonly string[];
  readonly title: string;
  readonly line: number;
  readonly setting: Setting;
  /** A known shortcoming of the simulation: why it differs from what was recorded. */
  readonly wrong?: string;
  readonly script: string;
  readonly recorded: Recorded | null;
}

export interface CaseFile {
  /** Lines before the first case. */
  readonly preamble: string;
  readonly cases: readonly Case[];
}

const KEYS = ["files", "absent", "tmpfs", "env", "args", "stdin", "cwd", "user", "ignore"] as const;
const RESULT = /^## (stdout|stderr|exit|changes):/;
const OPERATIONS = { "#+": "add", "#-": "del", "#~": "mod" } as const;

/** Reads a case file. Throws with the line where it is malformed. */
export function parseCaseFile(text: string): CaseFile {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  const starts = lines.flatMap((line, i) => (line.startsWith("#### ") ? [i] : []));
  const cases = starts.map((start, i) => parseCase(lines.slice(start, starts[i + 1] ?? lines.length), start + 1));
  const titles = new Set<string>();
  for (const { title, line } of cases) {
    if (titles.has(title)) throw new Error(`line ${line}: second case "${title}"`);
    titles.add(title);
  }
  return { preamble: lines.slice(0, starts[0] ?? lines.length).join("\n"), cases };
}

/** The text of a case file; what parseCaseFile reads. */
export function renderCaseFile({ preamble, cases }: CaseFile): string {
  return `${[preamble.trim(), ...cases.map(renderCase)].filter((part) => part !== "").join("\n\n")}\n`;
}

function parseCase(lines: readonly string[], line: number): Case {
  const title = (lines[0] ?? "").slice(5).trim();
  const subjects = title.slice(0, Math.max(0, title.indexOf(": "))).split(", ");
  if (subjects[0] === "") throw new Error(`line ${line}: a title is "SUBJECT: situation"`);
  let at = 1;
  let wrong: string | undefined;
  const setting: Record<string, unknown> = {};
  for (; /^## [a-z]+: /.test(lines[at] ?? "") && !RESULT.test(lines[at] ?? ""); at++) {
    const [, key = "", text = ""] = /^## ([a-z]+): (.*)$/.exec(lines[at] ?? "") ?? [];
    if (key === "wrong") wrong = text;
    else if (!(KEYS as readonly string[]).includes(key)) throw new Error(`line ${line + at}: unknown key ${key}`);
    else setting[key] = parseJson(text, line + at);
  }
  const results = lines.findIndex((text, i) => i >= at && RESULT.test(text));
  const script = lines.slice(at, results < 0 ? lines.length : results);
  while (script.at(-1)?.trim() === "") script.pop();
  return {
    subjects,
    title,
    line,
    setting: setting as Setting,
    ...(wrong === undefined ? {} : { wrong }),
    script: `${script.join("\n")}\n`,
    recorded: results < 0 ? null : parseRecorded(lines.slice(results), line + results),
  };
}

function parseJson(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`line ${line}: not JSON: ${text}`);
  }
}

function parseRecorded(lines: readonly string[], line: number): Recorded {
  const texts = { stdout: "", stderr: "", exit: "", changes: "" };
  const changes: RecordedChange[] = [];
  let section: keyof typeof texts = "stdout";
  lines.forEach((text, i) => {
    const [, key, rest = ""] = /^## (stdout|stderr|exit|changes):(.*)$/.exec(text) ?? [];
    if (key !== undefined) {
      section = key as keyof typeof texts;
      if (section === "exit") texts.exit = rest.trim();
      else if (rest.trim() !== "") texts[section] = String(parseJson(rest.trim(), line + i));
    } else if (text.startsWith("#|")) texts[section] += `${text.slice(3)}\n`;
    else if (/^#[-+~] /.test(text)) {
      const [path = "", ...state] = splitChange(text.slice(3));
      changes.push({ op: OPERATIONS[text.slice(0, 2) as keyof typeof OPERATIONS], path, state: state.join(" ") });
    } else if (text.trim() !== "") throw new Error(`line ${line + i}: not a recorded line: ${text}`);
  });
  return { stdout: texts.stdout, stderr: texts.stderr, exit: texts.exit, changes };
}

/** A path with a space or a control character is a JSON string. */
function splitChange(text: string): string[] {
  const quoted = /^("(?:[^"\\]|\\.)*")(?: (.*))?$/.exec(text);
  if (quoted) return [String(JSON.parse(quoted[1] ?? '""')), quoted[2] ?? ""];
  const space = text.indexOf(" ");
  return space < 0 ? [text, ""] : [text.slice(0, space), text.slice(space + 1)];
}

function renderCase({ title, setting, wrong, script, recorded }: Case): string {
  const head = [`#### ${title}`];
  for (const key of KEYS) if (setting[key] !== undefined) head.push(`## ${key}: ${JSON.stringify(setting[key])}`);
  if (wrong !== undefined) head.push(`## wrong: ${wrong}`);
  return [...head, script.replace(/\n+$/, ""), ...(recorded ? renderRecorded(recorded) : [])].join("\n");
}

/** The recorded comments of a case, line by line. */
export function renderRecorded(recorded: Recorded): string[] {
  const out = [...renderText("stdout", recorded.stdout), ...renderText("stderr", recorded.stderr)];
  out.push(`## exit: ${recorded.exit}`);
  if (recorded.changes.length > 0) out.push("## changes:");
  const sign = { add: "#+", del: "#-", mod: "#~" };
  for (const { op, path, state } of recorded.changes) out.push(`${sign[op]} ${word(path)} ${state}`.trimEnd());
  return out;
}

function renderText(name: string, text: string): string[] {
  if (text === "") return [];
  if (isPlain(text)) {
    const lines = text.slice(0, -1).split("\n");
    return [`## ${name}:`, ...lines.map((line) => (line === "" ? "#|" : `#| ${line}`))];
  }
  return [`## ${name}: ${asciiJson(text)}`];
}

/** Lines that an editor keeps as they are: UTF-8, no controls, no blanks at the end, a newline at the end of all. */
function isPlain(text: string): boolean {
  return text.endsWith("\n") && !/[\x00-\x09\x0b-\x1f\x7f]|[ ]\n/.test(text) && isUtf8(text);
}

function isUtf8(bytes: string): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(bytes, "latin1"));
    return true;
  } catch {
    return false;
  }
}

/** A JSON string whose characters are bytes; those that are not printable UTF-8 as \u00XX. */
export function asciiJson(bytes: string): string {
  const coded = (c: string) => `\\u00${c.charCodeAt(0).toString(16).padStart(2, "0")}`;
  const json = JSON.stringify(bytes).replace(/\x7f/g, coded);
  return isUtf8(bytes) ? json : json.replace(/[\x80-\xff]/g, coded);
}

/** A path as one word of a line. */
function word(path: string): string {
  return /[\s"\x00-\x1f\x7f]/.test(path) || !isUtf8(path) ? asciiJson(path) : path;
}
