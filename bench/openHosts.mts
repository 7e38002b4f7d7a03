/**
 * Explores every script in the given directories on an open host, with all invocations of its kind, and says how it
 * went: `node --import tsx bench/openHosts.mts DIRECTORY…`. Times are of the processor, so that a busy machine does not
 * count; `--slowest` lists the slowest scripts, `--limits` those that hit a limit, `--unmodelled` what nothing models,
 * `--every=N` takes every Nth script, `--offset=N` counted from the Nth.
 */
import fs from "node:fs";
import path from "node:path";
import { isWholeDespite, unmodelledOf } from "../server/src/core/analysis/despite";
import { explore, openHost, scriptText } from "../server/src/core/api";
import { type ScriptKind, scriptKinds } from "../server/src/core/script/maintainerScript";

interface Measured {
  readonly file: string;
  readonly ms: number;
  readonly limits: readonly string[];
  readonly unmodelled: readonly string[];
  /** Is it whole in spite of what nothing models? */
  readonly whole: boolean;
  /** Questions, steps, and nodes of decision diagrams: what the time is spent on. */
  readonly counts: string;
  readonly rounds: number;
  readonly outcomes: number;
  readonly error: string | null;
}

const flags = new Set(process.argv.slice(2).filter((arg) => arg.startsWith("--")));
const roots = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
const every = numberOf("every", 1);
const offset = numberOf("offset", 0);
const measured = roots
  .flatMap(scriptsBelow)
  .filter((_, i) => i % every === offset % every)
  .map(measure);
report(measured);

function numberOf(option: string, otherwise: number): number {
  const flag = [...flags].find((each) => each.startsWith(`--${option}=`));
  return flag ? Number(flag.slice(option.length + 3)) : otherwise;
}

function scriptsBelow(root: string): string[] {
  if (fs.statSync(root).isFile()) return [root];
  return fs
    .readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(root, name))
    .filter((file) => fs.statSync(file).isFile() && isShell(file))
    .sort();
}

function isShell(file: string): boolean {
  const handle = fs.openSync(file, "r");
  const buffer = Buffer.alloc(64);
  fs.readSync(handle, buffer);
  fs.closeSync(handle);
  return /^#! ?\/(usr\/)?bin\/(env )?(sh|dash|bash|lsb)\b|^#! ?\/lib\/init\/init-d-script/.test(
    buffer.toString("latin1"),
  );
}

/** `/etc/init.d/foo`, `foo.postinst`, and `foo_1.2_postinst` as collections name them. */
function kindOf(file: string): ScriptKind | undefined {
  const word = /[._]([a-z]+)$/.exec(path.basename(file))?.[1];
  return scriptKinds.find((kind) => kind === word) ?? (/\binit(\.d)?\//.test(file) ? "init" : undefined);
}

function measure(file: string): Measured {
  const kind = kindOf(file);
  if (flags.has("--progress")) process.stderr.write(`${file}\n`);
  const begun = process.cpuUsage();
  const ms = () => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
  try {
    const text = scriptText(fs.readFileSync(file, "latin1"));
    const exploration = explore({ text, name: path.basename(file), host: openHost(), ...(kind ? { kind } : {}) });
    const { space } = exploration.run;
    const unmodelled = new Set(exploration.outcomes.flatMap(unmodelledOf).map(({ reason }) => reason));
    return {
      file,
      ms: ms(),
      limits: exploration.limits,
      unmodelled: [...unmodelled],
      whole: isWholeDespite(exploration),
      counts: `${space.questions.length} questions, ${space.diagrams.size} nodes`,
      rounds: exploration.rounds,
      outcomes: exploration.outcomes.length,
      error: null,
    };
  } catch (thrown) {
    const error =
      thrown instanceof Error ? (thrown.stack ?? thrown.message).split("\n").slice(0, 3).join(" ") : String(thrown);
    return { file, ms: ms(), limits: [], unmodelled: [], whole: false, counts: "", rounds: 0, outcomes: 0, error };
  }
}

function report(all: readonly Measured[]): void {
  const share = (part: readonly Measured[]) => `${part.length} (${((100 * part.length) / all.length).toFixed(1)} %)`;
  const times = all.map(({ ms }) => ms).sort((a, b) => a - b);
  const quantile = (q: number) => (times[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0).toFixed(1);
  console.log(`scripts     ${all.length}`);
  console.log(`complete    ${share(all.filter(({ limits, error }) => limits.length === 0 && error === null))}`);
  const complete = all.filter(({ limits, error }) => limits.length === 0 && error === null);
  const modelled = complete.filter(({ unmodelled }) => unmodelled.length === 0);
  const despite = complete.filter(({ unmodelled, whole }) => unmodelled.length > 0 && whole);
  console.log(`modelled    ${share(modelled)}`);
  console.log(`            ${share(despite)} more complete despite commands that nothing models`);
  console.log(`exceptions  ${all.filter(({ error }) => error !== null).length}`);
  console.log(`ms of CPU   median ${quantile(0.5)}, p90 ${quantile(0.9)}, p99 ${quantile(0.99)}, max ${quantile(1)}`);
  console.log(
    `memory      ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB now, ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB at most`,
  );
  console.log(`limits      ${tally(all.flatMap(({ limits }) => limits))}`);
  for (const { file, error } of all) if (error) console.log(`exception   ${file}: ${error}`);
  if (flags.has("--limits"))
    for (const { file, limits, ms, counts } of all)
      if (limits.length > 0) console.log(`limit       ${limits} ${ms.toFixed(0)} ms, ${counts}: ${file}`);
  if (flags.has("--unmodelled"))
    console.log(
      tally(
        all.flatMap(({ unmodelled }) => unmodelled),
        "\n",
      ),
    );
  if (flags.has("--slowest"))
    for (const { file, ms, outcomes, rounds, counts } of [...all].sort((a, b) => b.ms - a.ms).slice(0, 25))
      console.log(`${ms.toFixed(0)} ms, ${rounds} rounds, ${outcomes} outcomes, ${counts}: ${file}`);
}

function tally(words: readonly string[], separator = ", "): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([word, n]) => `${word} ${n}`)
    .join(separator);
}
