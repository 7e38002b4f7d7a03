/**
 * What a condition asks when it reads the mount table. On a closed host such a run notes just that /proc/mounts was read;
 * which line of it counted is found by turning each mount around that the command names, and looking whether the
 * condition turns with it.
 */
import type { AskedFact, BranchEvaluation, Simulation } from "../report";
import type { Host } from "../world/host";
import type { Mount } from "../world/inode";

export interface MountTrial {
  readonly host: Host;
  /** Mounts that other hosts have, so that one that is missing here can be asked for. */
  readonly usual: readonly Mount[];
}

const MOUNT_TABLE = /^\/proc\/(?:self\/|[0-9]+\/)?(?:mounts|mountinfo) /;
const MOST_TRIALS = 6;

/** Asks for the same script where a statement is so (null where the host cannot be changed that way), and ends with the report. */
export type MountTrials = Generator<string, Simulation, Simulation | null>;

/** The report with a fact (`/dev/shm is tmpfs`) beside each reading of the mount table that such a fact decides. */
export function* withMountFacts(report: Simulation, trial: MountTrial): MountTrials {
  const tableIds = new Set(report.asked.filter(({ question }) => MOUNT_TABLE.test(question)).map(({ id }) => id));
  const reading = report.branches.filter(
    ({ asked, file }) => file === undefined && asked.some((id) => tableIds.has(id)),
  );
  if (reading.length === 0 || !report.trace) return report;
  const commands = new Map<number, string>();
  for (const { line, command } of report.trace) commands.set(line, `${commands.get(line) ?? ""}\n${command}`);
  const found = new Map<BranchEvaluation, Omit<AskedFact, "id" | "lines">>();
  let trials = 0;
  for (const branch of reading) {
    const text = commands.get(branch.line) ?? "";
    for (const candidate of candidates(text, trial)) {
      if (trials++ >= MOST_TRIALS) break;
      const turned: Simulation | null = yield candidate.opposite;
      const result = turned ? resultOf(turned, branch) : undefined;
      if (result === undefined || result === branch.result) continue;
      found.set(branch, candidate.fact);
      break;
    }
  }
  const questions = [...new Set([...found.values()].map(({ question }) => question))];
  const idOf = (question: string) => `m${questions.indexOf(question) + 1}`;
  const facts = questions.flatMap((question): AskedFact[] => {
    const lines = [...found].flatMap(([branch, fact]) => (fact.question === question ? [branch.line] : []));
    const fact = [...found.values()].find((one) => one.question === question);
    return fact ? [{ ...fact, id: idOf(question), lines: [...new Set(lines)] }] : [];
  });
  return {
    ...report,
    asked: [...report.asked, ...facts],
    branches: report.branches.map((branch) => {
      const fact = found.get(branch);
      if (!fact) return branch;
      return { ...branch, asked: [idOf(fact.question), ...branch.asked.filter((id) => !tableIds.has(id))] };
    }),
  };
}

/** `/dev/shm is tmpfs`: how the fact stands on a host. "no" is told with what is there instead. */
export function mountAnswer(host: Host, at: string, type: string): string {
  const mount = host.facts.mounts?.findLast((one) => one.at === at);
  if (!mount) return "no";
  if (mount.type !== type) return `no, it is ${mount.type}`;
  return type === "tmpfs" && mount.source !== "tmpfs" ? `no, it is tmpfs named ${mount.source}` : "yes";
}

/** The path and type of `/dev/shm is tmpfs`; undefined for other statements. */
export function mountStatement(question: string): { readonly at: string; readonly type: string } | undefined {
  const [, at, type] = /^(\/\S*) is ([a-z][a-z0-9.]*)$/.exec(question) ?? [];
  return at !== undefined && type !== undefined && !WORDS.has(type) ? { at, type } : undefined;
}

const WORDS = new Set(["mounted", "full", "writable", "readable", "executable", "missing", "absent", "empty"]);

function candidates(text: string, { host, usual }: MountTrial) {
  const mounts = [...(host.facts.mounts ?? []), ...usual]
    .filter(({ at }) => at !== "/" && at !== "/proc" && names(text, at))
    .sort((a, b) => b.at.length - a.at.length);
  const seen = new Set<string>();
  return mounts.flatMap(({ at, type }) => {
    const question = `${at} is ${type}`;
    if (seen.has(question)) return [];
    seen.add(question);
    const answer = mountAnswer(host, at, type);
    const fact: Omit<AskedFact, "id" | "lines"> = { question, answer, life: "boot" };
    return [{ fact, opposite: answer === "yes" ? `${at} is not ${type}` : question }];
  });
}

/** Does the text name this path, and not just one below it? */
function names(text: string, path: string): boolean {
  for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1)) {
    if (!/^[\w/.-]/.test(text.slice(at + path.length))) return true;
  }
  return false;
}

/** How the same condition ended in another run; undefined where that one did not come there. */
function resultOf(report: Simulation, { line, column }: BranchEvaluation): boolean | undefined {
  return report.branches.find((branch) => branch.line === line && branch.column === column && branch.file === undefined)
    ?.result;
}
