/** Mechanical ways out of a dependence on a volatile fact. Each is checked before it is offered (checkedFix.ts). */
import type { Change } from "../report";
import { parentList, walk } from "../script/walk";
import type { AndOr, IfClause, Node } from "../syntax/tree";
import type { CommandUse, LintContext } from "./context";
import type { Counterfactual } from "./counterfactual";
import type { ProposedFix } from "./rule";

/**
 * Candidates, the best first: take the guard away, ask a fact that lasts instead, let tmpfiles.d decide at boot, or fail
 * loudly where the fact does not hold.
 */
export function proposedFixes(context: LintContext, pairs: readonly Counterfactual[]): readonly ProposedFix[] {
  const branched = pairs.find((pair) => pair.branch);
  const branch = branched?.branch;
  if (!branched || !branch) return decidedAtBoot(context, pairs);
  let around: readonly Node[] = [];
  walk(context.script.syntax.tree, (node, parents) => {
    // Parents come first: the last one is the innermost.
    if (node.start === branch.start && node.end === branch.end) around = [node, ...parentList(parents)];
  });
  const clause = around.find((node): node is IfClause => node.type === "IfClause" && within(branch, node.condition));
  const andOr = around.find((node): node is AndOr => node.type === "AndOr");
  const skips = pairs.some(({ fact }) => fact.about === "offline");
  // Of several conditions together it is the one that looks at the fact.
  const probe = branched.probe;
  const guard = (probe && andOr?.pipelines.find((pipeline) => within(probe, pipeline))) ?? branch;
  const unguarded = [
    ...(skips && andOr && clause && within(andOr, clause.condition) ? withoutConjunct(context, andOr, guard) : []),
    ...(skips && clause ? withoutGuard(context, clause, guard) : []),
    ...(skips && andOr ? withoutExit(context, andOr) : []),
  ];
  return [
    ...unguarded.flatMap((fix) => withHelper(context, fix)),
    ...unguarded,
    ...byLastingFact(context, branched, guard),
    ...decidedAtBoot(context, pairs),
    ...(clause && clause.else === null && clause.elifs.length === 0 ? failLoudly(context, clause, branch) : []),
  ];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function within(inner: Place, outer: Place): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** `if A && GUARD; then` → `if A; then` */
function withoutConjunct({ text }: LintContext, andOr: AndOr, guard: Place): readonly ProposedFix[] {
  const at = andOr.pipelines.findIndex((pipeline) => pipeline.start === guard.start);
  if (at < 0 || andOr.operators.some(({ operator }) => operator !== "&&")) return [];
  const [before, after] = [andOr.pipelines[at - 1], andOr.pipelines[at + 1]];
  const span = before ? { start: before.end, end: guard.end } : { start: guard.start, end: after?.start ?? guard.end };
  const title = `Do it without asking ${quoted(text, guard)}`;
  return [{ title, edits: [{ ...span, text: "" }] }];
}

/** `if GUARD; then BODY; fi` → BODY */
function withoutGuard({ text }: LintContext, clause: IfClause, guard: Place): readonly ProposedFix[] {
  if (
    clause.else ||
    clause.elifs.length > 0 ||
    text.slice(clause.condition.start, clause.condition.end).trim() !== text.slice(guard.start, guard.end)
  )
    return [];
  const body = text.slice(clause.then.start, clause.then.end).trim();
  const indent = /[ \t]*$/.exec(text.slice(0, clause.start))?.[0] ?? "";
  const inner = /\n([ \t]*)\S*$/.exec(text.slice(0, clause.then.start))?.[1] ?? "";
  const lines = body
    .split("\n")
    .map((line, i) => (i === 0 ? line : line.startsWith(inner) ? indent + line.slice(inner.length) : line));
  return [
    {
      title: `Do it without asking ${quoted(text, guard)}`,
      edits: [{ start: clause.start, end: clause.end, text: lines.join("\n") }],
    },
  ];
}

/** `GUARD || exit 0` → nothing */
function withoutExit({ text }: LintContext, andOr: AndOr): readonly ProposedFix[] {
  const [guard] = andOr.pipelines;
  if (!guard || andOr.pipelines.length !== 2 || !/\|\|\s*exit\s+0$/.test(text.slice(andOr.start, andOr.end))) return [];
  const lineEnd = text.indexOf("\n", andOr.end);
  const alone =
    text.slice(text.lastIndexOf("\n", andOr.start - 1) + 1, lineEnd).trim() === text.slice(andOr.start, andOr.end);
  const end = alone && lineEnd >= 0 ? lineEnd + 1 : andOr.end;
  return [
    {
      title: `Go on without asking ${quoted(text, guard)}`,
      edits: [{ start: andOr.start, end, text: alone ? "" : ":" }],
    },
  ];
}

/** `systemctl enable` knows nothing of what the administrator chose before; deb-systemd-helper does, and works everywhere. */
function withHelper({ text, commands }: LintContext, { title, edits }: ProposedFix): readonly ProposedFix[] {
  const moved = edits.map((edit) => ({ ...edit, text: edit.text.replace(ENABLES, "deb-systemd-helper $1") }));
  const inPlace = commands
    .filter((use) => use.name === "systemctl" && !edits.some((edit) => use.start < edit.end && edit.start < use.end))
    .flatMap(({ start, end }) => {
      const written = text.slice(start, end);
      const replaced = written.replace(ENABLES, "deb-systemd-helper $1");
      return replaced === written ? [] : [{ start, end, text: replaced }];
    });
  if (inPlace.length === 0 && moved.every((edit, i) => edit.text === edits[i]?.text)) return [];
  return [{ title: `${title}, with deb-systemd-helper`, edits: [...moved, ...inPlace] }];
}

const ENABLES = /\bsystemctl(?: -q| --quiet| --no-reload)* (enable|disable|mask|unmask)\b(?! --now)/g;

/** Whether systemd is installed lasts, and so does what dpkg says about its root: either may be what was meant. */
function byLastingFact(
  { text, lineOf }: LintContext,
  { usual, fact }: Counterfactual,
  guard: Place,
): readonly ProposedFix[] {
  const asked = text.slice(guard.start, guard.end);
  if (fact.about !== "offline") return [];
  const line = lineOf(guard.start);
  const column = guard.start - (text.lastIndexOf("\n", guard.start - 1) + 1) + 1;
  const evaluation = usual.report.branches.find((each) => each.line === line && each.column === column);
  if (!evaluation) return [];
  const { result } = evaluation;
  const instead = (words: string, condition: string): ProposedFix => ({
    title: `Ask ${words} instead of ${quoted(text, guard)}`,
    edits: [{ start: guard.start, end: guard.end, text: condition }],
  });
  return [
    ...(ASKS_FOR_SYSTEMD.test(asked)
      ? [instead("whether systemd is installed", `[ ${result ? "" : "! "}-x /lib/systemd/systemd ]`)]
      : []),
    ...(ASKS_FOR_SYSTEMD.test(asked) || ASKS_FOR_CHROOT.test(asked)
      ? [instead("DPKG_ROOT", `[ -${result ? "z" : "n"} "\${DPKG_ROOT:-}" ]`)]
      : []),
  ];
}

const ASKS_FOR_CHROOT = /\bischroot\b|chroot|policy-rc\.d|-virt\b/;
/** Is systemd itself running? Not: one of its services. */
const ASKS_FOR_SYSTEMD =
  /\/run\/systemd(\/system)?(?![\w/.-])|is-system-running|\/proc\/1\/|\bpidof\s+(-\S+\s+)*systemd\b|\bps\s/;

/**
 * A tmpfiles.d file that makes at every boot what the script makes on the usual machine: directories, and links with the
 * directories below volatile storage that they lead to. What holds an answer of the builder is no file for that.
 */
function decidedAtBoot({ script, packaging }: LintContext, pairs: readonly Counterfactual[]): readonly ProposedFix[] {
  const [pair] = pairs;
  if (!pair || script.package === null || script.kind !== "postinst" || !IS_OF_EVERY_BOOT.test(pair.fact.statement))
    return [];
  const changes = pair.usual.report.changes.filter(({ after }) => after !== null);
  const made = pair.differences.map(({ subject, usual }) => usual && changes.find(({ path }) => path === subject));
  const lines = made.map((change) => (change ? tmpfilesLine(change) : null));
  if (lines.length === 0 || lines.includes(null)) return [];
  const below = changes.filter(
    ({ path, lasts, after }) =>
      lasts === "volatile" &&
      after?.type === "dir" &&
      made.some(
        (change) => change && change.after?.type === "symlink" && `${change.after.target}/`.startsWith(`${path}/`),
      ),
  );
  const name = `${script.package}.tmpfiles`;
  const before = packaging[name] ?? "";
  const text = [
    before.replace(/([^\n])$/, "$1\n"),
    ...[...below.map(tmpfilesLine), ...lines].map((line) => `${line}\n`),
  ].join("");
  return [{ title: `Let ${name} decide at every boot`, edits: [], files: [{ name, text }] }];
}

/** Mounts and their space, which the usual machine has at every boot; a kernel or a name would be the builder's. */
const IS_OF_EVERY_BOOT =
  / is not mounted$| is (not )?(tmpfs|devfs|overlay)\b| is (full|read-only)$|^systemd is not running$/;

/** tmpfiles.d(5); null for what it cannot make, or should not. */
function tmpfilesLine({ path, after }: Change): string | null {
  if (!after || /[\s%"'\\]/.test(path) || !MADE_AT_BOOT.test(path)) return null;
  if (after.type === "symlink") return /[\s%]/.test(after.target) ? null : `L+ ${path} - - - - ${after.target}`;
  if (after.type !== "dir") return null;
  const [user = "root", group = "root"] = after.owner.split(":").map((id) => (id === "0" ? "root" : id));
  return `d ${path} ${after.mode} ${user} ${group} -`;
}

/** Not units, which are read before, nor what is no state. */
const MADE_AT_BOOT = /^\/(etc\/(?!systemd\/|rc.\.d\/|init\.d\/)|var\/|srv\/|run\/|dev\/shm\/)/;

/**
 * A command that makes up a secret or an identity goes into a unit that runs it once, at the first boot. Only where its
 * words say which file it makes.
 */
export function atFirstBoot({ script, text, packaging }: LintContext, use: CommandUse): readonly ProposedFix[] {
  const { args, node } = use;
  if (script.package === null || args.includes(null) || node.redirections.length > 0 || node.assignments.length > 0)
    return [];
  const made = args[args.findIndex((arg) => /^(-f|-keyout|-out|-o|--outfile)$/.test(arg ?? "")) + 1];
  const name = `${script.package}.${script.package}-first-boot.service`;
  if (!made?.startsWith("/") || args.indexOf(made) < 1 || packaging[name] !== undefined) return [];
  const unit = [
    "[Unit]",
    `Description=Make what ${script.package} needs of its own`,
    `ConditionPathExists=!${made}`,
    "",
    "[Service]",
    "Type=oneshot",
    `ExecStart=/bin/sh -c ${JSON.stringify(text.slice(use.start, use.end).replaceAll("%", "%%"))}`,
    "",
    "[Install]",
    "WantedBy=multi-user.target",
    "",
  ].join("\n");
  return [
    {
      title: `Make it at the first boot, by ${name}`,
      edits: [{ start: use.start, end: use.end, text: ":" }],
      files: [{ name, text: unit }],
    },
  ];
}

/** Adds an `else` that says what is missing and fails. */
function failLoudly({ text }: LintContext, clause: IfClause, guard: Place): readonly ProposedFix[] {
  const lineStart = text.lastIndexOf("\n", clause.end - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, clause.end))?.[0] ?? "";
  if (text.slice(lineStart, clause.end).trim() !== "fi") return [];
  const words = text.slice(guard.start, guard.end).replace(/["\\`$\n]/g, "");
  return [
    {
      title: "Fail loudly where it does not hold",
      edits: [
        {
          start: lineStart,
          end: lineStart,
          text: `${indent}else\n${indent}  echo "cannot go on: ${words} does not hold" >&2\n${indent}  exit 1\n`,
        },
      ],
    },
  ];
}

function quoted(text: string, { start, end }: Place): string {
  const words = text.slice(start, end).replace(/\s+/g, " ");
  return `“${words.length > 40 ? `${words.slice(0, 39)}…` : words}”`;
}
