/**
 * A small POSIX sh script that asks a real host only what some scripts ask, changes nothing, and prints a host
 * description. It needs no root for most answers, and nothing but a shell, ls, cat, sed, tr, grep, df and uname
 * (busybox has them). What no question is about is as in `debootstrap`: every Debian has that.
 */
import { displayText, encodeUtf8 } from "../bytes";
import { environmentHost } from "../world/hosts";
import { processAsked } from "../world/processNames";
import type { Question } from "../world/question";
import { SOME_FILE } from "../world/question";
import { policyQuestion, searchedFiles, serviceAsked, unknownChunks } from "../world/unknownHost";
import type { Exploration } from "./outcomes";
import { PROBE_LIBRARY } from "./probeLibrary";

const BASE = "debootstrap";

/** The probe's text. Prints one JSON object: a host description (docs of `--host`). */
export function probeScript(explorations: readonly Exploration[]): string {
  const questions = new Map<string, Question>();
  for (const { run } of explorations) for (const question of run.space.questions) questions.set(question.key, question);
  const all = [...questions.values()];
  const of = (kind: Question["kind"]) =>
    [...new Set(all.filter((q) => q.kind === kind).map(({ subject }) => displayText(subject)))].sort();
  const facts = new Set(all.filter(({ kind }) => kind === "fact").map(({ key }) => key));
  const running = (named: (question: Question) => string | null) =>
    [...new Set(all.flatMap((question) => named(question) ?? []).map(displayText))].sort().map(quote).join(" ");
  const processes = running(({ subject }) => processAsked(subject));
  const services = running(({ key }) => serviceAsked(key));
  const read = filesRead(explorations, all);
  const contents = new Map([...read].filter(([path]) => isPlace(path)));
  const paths = new Set(
    [...of("path"), ...of("mount"), ...of("read-only"), ...of("free-space"), ...contents.keys()].filter(isPlace),
  );
  return `${[
    PROBE_LIBRARY,
    contentFunction(
      contents,
      of("listing").filter((path) => isPlace(path) && (READ_WHOLE.test(path) || read.has(`${path}/${SOME_FILE}`))),
    ),
    heldFunction([...paths].filter((path) => !contents.has(path))),
    `printf '{\\n"extends":"${BASE}",\\n"files":['`,
    ...[...paths].sort().map((path) => `path ${quote(path)}`),
    ...of("listing").filter(isPlace).map(listing),
    "absences",
    `mounts${MOUNT_TABLES.some((path) => contents.has(path) || paths.has(path)) ? " all" : ""}`,
    ...(facts.has("text:kernel release") || facts.has("text:machine") ? ["kernel"] : []),
    ...(facts.has("text:hostname") ? [`key hostname '"'"$(text "$(uname -n)")"'"'`] : []),
    ...(facts.has("fact:init") ? [`key init '"'"$(init)"'"'`] : []),
    ...(facts.has("fact:in a chroot") ? [`key chroot "$(chroot)"`] : []),
    ...(facts.has("fact:in a container") ? [`key container "$(container)"`] : []),
    ...(processes === "" ? [] : [`processes ${processes}`]),
    ...(services === "" ? [] : [`services ${services}`]),
    ...(facts.has(policyQuestion().key) ? ["policy"] : []),
    ...(facts.has("fact:terminal") ? [`if [ -t 0 ]; then key terminal true; else key terminal false; fi`] : []),
    ...environment(of("environment")),
    ...of("command-status").map(
      (command) => `# Not asked, as it would have to run: ${command.split("\n", 1)[0] ?? ""}`,
    ),
    "printf '\\n}\\n'",
  ].join("\n")}\n`;
}

const MOUNT_TABLES: readonly string[] = ["/proc/mounts", "/proc/self/mounts"];

/** Databases of one file an entry: whoever lists them reads them. */
const READ_WHOLE = /^\/var\/lib\/dpkg\/(alternatives|info|triggers)$/;

/** Nothing leaves the host of what only root may read. */
const SECRET = /^\/etc\/g?shadow|^\/etc\/ssl\/private\/|\/passwords\.dat$/;

/** A path that a host can have: not what stands for unknown names and links. */
function isPlace(path: string): boolean {
  return (
    path.startsWith("/") &&
    !path.endsWith("/") &&
    !path.includes("(some line of") &&
    !path.endsWith(`/${SOME_FILE}`) &&
    !SECRET.test(path)
  );
}

/** Which files' contents the scripts look at: whole, or of a database the paragraphs of these first lines. */
function filesRead(
  explorations: readonly Exploration[],
  questions: readonly Question[],
): ReadonlyMap<string, "whole" | readonly string[]> {
  const read = new Map<string, "whole" | readonly string[]>();
  for (const { key } of questions) {
    const path = /^empty:([\s\S]*)/.exec(key)?.[1];
    if (path !== undefined) read.set(displayText(path), "whole");
  }
  for (const { run } of explorations) {
    for (const path of searchedFiles(run.space)) {
      const name = displayText(path);
      const firstLines = unknownChunks(run.space, path).map(({ lines }) => displayText(lines).split("\n", 1)[0] ?? "");
      const before = read.get(name) ?? [];
      if (before === "whole") continue;
      const paragraphs = firstLines.every((line) => /^(Package|Name): /.test(line));
      read.set(name, paragraphs && firstLines.length > 0 ? [...new Set([...before, ...firstLines])] : "whole");
    }
  }
  return read;
}

/** `content PATH` prints of a file what the scripts look at, and fails where they do not. */
function contentFunction(
  contents: ReadonlyMap<string, "whole" | readonly string[]>,
  directories: readonly string[],
): string {
  const whole = [...contents].flatMap(([path, what]) => (what === "whole" ? [quote(path)] : []));
  const cases = [...contents].flatMap(([path, what]) =>
    what === "whole"
      ? []
      : [
          `  ${quote(path)}) sed -n ${what.map((line) => `-e ${quote(`/^${literal(line)}$/,/^$/p`)}`).join(" ")} "$2";;`,
        ],
  );
  return [
    'content() { case "$1" in',
    ...cases,
    ...(whole.length > 0 ? [`  ${whole.join(" | ")}) cat "$2";;`] : []),
    ...directories.map((path) => `  ${quote(path)}/*) cat "$2";;`),
    "  *) return 1;; esac; }",
  ].join("\n");
}

/** `held PATH`: is that a file of which the base holds a content, which stays? */
function heldFunction(paths: readonly string[]): string {
  const files = environmentHost(BASE)?.files;
  const held = paths.filter((path) => files?.content(encodeUtf8(path)) !== undefined).map(quote);
  return held.length === 0
    ? "held() { return 1; }"
    : `held() { case "$1" in ${held.join(" | ")}) ;; *) return 1;; esac; }`;
}

/** What lies in a directory, and which of the base's files do not. */
function listing(path: string): string {
  const known = environmentHost(BASE)?.files.list(path) ?? [];
  const base = known.map((name) => `path ${quote(`${path}/${displayText(name)}`)}`);
  return [`listing ${quote(path)}${known.length > 0 ? "" : " deep"}`, ...base].join("\n");
}

function environment(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const entries = names.map((name) => `[ -z "\${${name}+x}" ] || variable ${name} "$${name}"`);
  return ["printf ',\\n\"env\":{'; sep=", ...entries, "printf '}'"];
}

/** A text as a basic regular expression between slashes. */
function literal(text: string): string {
  return text.replace(/[\\/.*[\]^$]/g, "\\$&");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
