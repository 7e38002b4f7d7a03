import type { Bytes } from "../../bytes";
import { DebconfClient } from "../debconf/client";
import { type Call, utility } from "../utility";
import { type LocalChanges, localChanges, MARKS, type OptionChanges, splitModule, withoutJumps } from "./localChanges";
import { modulesOf, type Profile, readProfiles, STACKS, type Stack } from "./profiles";

const PROFILES = "libpam-runtime/profiles";
const CONFLICTS = "libpam-runtime/conflicts";
const OVERRIDE = "libpam-runtime/override";
const TITLE = "libpam-runtime/title";

const LOCAL_MODIFICATIONS = `
pam-auth-update: Local modifications to /etc/pam.d/common-*, not updating.
pam-auth-update: Run pam-auth-update --force to override.

`;

/** MD5 sums of what surrounds the blocks in the files as Debian shipped them. */
const PRISTINE: Readonly<Record<Stack, readonly string[]>> = {
  auth: ["8d4fe17e66ba25de16a117035d1396aa"],
  account: ["3c0c362eaf3421848b679d63fd48c3fa"],
  password: [
    "4d5c92d595a46b69cd61f18feb4c0574",
    "50fce2113dfda83ac8bdd5a6e706caec",
    "4bd7610f2e85f8ddaef79c7db7cb49eb",
    "9ba753d0824276b44bcadfee1f87b6bc",
  ],
  session: ["f297c731a467822cbd86e1283263e8a3", "240fb92986c885b327cdb21dd641da8c", "4a25673e8b36f1805219027d3be02cd2"],
  "session-noninteractive": ["ad2b78ce1498dd637ef36469430b6ac6"],
};

/** pam-auth-update - manage PAM configuration using packaged profiles. libpam-runtime 1.5.2. */
export const pamAuthUpdate = utility({
  name: "pam-auth-update",
  summary: "Puts the stacks in /etc/pam.d/common-* together from the profiles of packages.",
  options: {},
  parsing: "none",
  missing: ["frontends that ask", "errors in writing", "profiles that conflict"],

  run(call) {
    const request = readArguments(call.argv);
    const debconf = new DebconfClient(call);
    debconf.say("VERSION 2.0");
    debconf.say("CAPB backup escape");
    return new Update(call, request, debconf).run();
  },
});

interface Request {
  readonly force: boolean;
  /** Called for a package: questions matter less. */
  readonly forPackage: boolean;
  readonly root: Bytes;
  readonly remove: ReadonlySet<Bytes>;
  readonly disable: ReadonlySet<Bytes>;
  readonly enable: ReadonlySet<Bytes>;
}

function readArguments(argv: readonly Bytes[]): Request {
  const lists = { "--remove": new Set<Bytes>(), "--disable": new Set<Bytes>(), "--enable": new Set<Bytes>() };
  let [force, forPackage, root] = [false, false, ""];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? "";
    if (word === "--force") force = true;
    else if (word === "--package") forPackage = true;
    else if (word === "--root") root = argv[++i] ?? "";
    else if (word === "--remove" || word === "--disable" || word === "--enable") {
      for (; i + 1 < argv.length && !argv[i + 1]?.startsWith("--"); i++) lists[word].add(argv[i + 1] ?? "");
      if (lists[word].size > 0) forPackage = true;
    }
  }
  const { "--remove": remove, "--disable": disable, "--enable": enable } = lists;
  return { force, forPackage, root, remove, disable, enable };
}

class Update {
  private readonly configuration: Bytes;
  private readonly saved: Bytes;

  constructor(
    private readonly call: Call,
    private readonly request: Request,
    private readonly debconf: DebconfClient,
  ) {
    this.configuration = `${request.root}/etc/pam.d`;
    this.saved = `${request.root}/var/lib/pam`;
  }

  run(): number {
    const { call, request, debconf } = this;
    const all = readProfiles(call.sys, `${request.root}/usr/share/pam-configs`);
    if (!all) return call.unmodelled("profiles that cannot be read");
    debconf.say("X_LOADTEMPLATEFILE /var/lib/dpkg/info/libpam-runtime.templates libpam-runtime");
    const profiles = all.filter(({ name }) => !request.remove.has(name));
    debconf.say(`SUBST ${PROFILES} profile_names ${profiles.map(({ name }) => name).join(", ")}`);
    const titles = profiles.map(({ fields }) => fields.get("Name") ?? "").join(", ");
    debconf.say(`SUBST ${PROFILES} profiles ${titles}`);
    const changes = localChanges(call.sys, this.configuration, this.saved);
    const seen = this.readSeen();
    for (const name of request.disable) seen.add(name);
    const { enabled, priority } = this.choose(profiles, changes, seen);
    debconf.say(`SETTITLE ${TITLE}`);
    let force = request.force;
    if (!changes && !force) {
      debconf.say(`INPUT high ${OVERRIDE}`);
      debconf.say("GO ");
      force = debconf.say(`GET ${OVERRIDE}`) === "true";
      if (!force) {
        call.writeError(LOCAL_MODIFICATIONS);
        return 0;
      }
    }
    const isNew = profiles.some(({ name }) => !seen.has(name));
    if (isNew || !request.forPackage) debconf.say(`FSET ${PROFILES} seen false`);
    debconf.say(`SET ${PROFILES} ${enabled.join(", ")}`);
    debconf.say(`INPUT ${priority} ${PROFILES}`);
    debconf.say("GO ");
    const chosen = this.settle(debconf.say(`GET ${PROFILES}`), profiles);
    debconf.say(`SET ${PROFILES} ${chosen.map(({ name }) => name).join(", ")}`);
    if (chosen.length === 0) return call.unmodelled("no profile at all");
    this.write(`${this.saved}/seen`, profiles.map(({ name }) => `${name}\n`).join(""));
    if (this.writeStacks(chosen, changes, force)) {
      debconf.say(`FSET ${OVERRIDE} seen false`);
      debconf.say(`SET ${OVERRIDE} false`);
    }
    return 0;
  }

  private readSeen(): Set<Bytes> {
    const read = this.call.sys.readFile(`${this.saved}/seen`);
    return new Set(read.ok ? read.value.replace(/\n$/, "").split("\n") : []);
  }

  /** What was enabled, and what is on by default and was never offered; everything of that kind where nothing is. */
  private choose(
    profiles: readonly Profile[],
    changes: LocalChanges | null,
    seen: Set<Bytes>,
  ): { readonly enabled: readonly Bytes[]; readonly priority: string } {
    const { request } = this;
    const before = changes ? changes.profiles : this.debconf.say(`GET ${PROFILES}`).split(", ");
    const wanted = new Set([...before, ...request.enable].filter((name) => !request.disable.has(name)));
    let priority = request.forPackage ? "medium" : "high";
    if (!profiles.some(({ name }) => wanted.has(name))) {
      seen.clear();
      if (!request.force) priority = "high";
    }
    const isDefault = ({ name, fields }: Profile) => fields.get("Default") === "yes" && !seen.has(name);
    const enabled = profiles.filter((profile) => wanted.has(profile.name) || isDefault(profile));
    return { enabled: enabled.map(({ name }) => name), priority };
  }

  /** The answer as profiles. */
  private settle(answer: Bytes, profiles: readonly Profile[]): readonly Profile[] {
    const chosen = answer.split(", ").flatMap((name) => profiles.find((profile) => profile.name === name) ?? []);
    if (chosen.some(({ conflicts }) => chosen.some(({ name }) => conflicts.has(name))))
      return this.call.unmodelled(`profiles that conflict (${CONFLICTS})`);
    return chosen;
  }

  private writeStacks(chosen: readonly Profile[], changes: LocalChanges | null, force: boolean): boolean {
    const { sys } = this.call;
    if (!sys.isDirectory(this.saved)) sys.mkdir(this.saved, 0o755);
    for (const stack of STACKS) {
      const target = `${this.configuration}/common-${stack}`;
      const shipped = `/usr/share/pam/common-${stack}`;
      const stackChanges = changes?.stacks.get(stack);
      const template = this.isPristine(target, stack) ? shipped : target;
      let text = this.fill(template, chosen, stack, stackChanges);
      if (text === null && force) text = this.fill(shipped, chosen, stack, stackChanges);
      if (text === null) return false;
      this.write(`${target}.pam-new`, text);
      this.write(`${this.saved}/${stack}.new`, savedText(chosen, stack));
      if (force && sys.exists(target)) this.call.runCommand(["cp", "-f", target, `${target}.pam-old`]);
      sys.rename(`${target}.pam-new`, target);
      sys.rename(`${this.saved}/${stack}.new`, `${this.saved}/${stack}`);
    }
    return true;
  }

  private write(path: Bytes, text: Bytes): void {
    const { sys } = this.call;
    const isNew = !sys.exists(path);
    if (sys.writeFile(path, text) !== null) this.call.unmodelled(`${path} cannot be written`);
    if (isNew) sys.chmod(path, 0o644);
  }

  private isPristine(path: Bytes, stack: Stack): boolean {
    const read = this.call.sys.readFile(path);
    if (!read.ok) return false;
    const frame = replaceBlocks(read.value, () => []).text;
    const { stdout } = this.call.runCommand(["md5sum"], { stdin: frame, capture: true });
    return PRISTINE[stack].includes(stdout.split(" ", 1)[0] ?? "");
  }

  /** The template with its blocks filled; null where it lacks the marks of these. */
  private fill(
    template: Bytes,
    chosen: readonly Profile[],
    stack: Stack,
    changes: OptionChanges | undefined,
  ): Bytes | null {
    const read = this.call.sys.readFile(template);
    if (!read.ok) return null;
    const type = stack.replace("-noninteractive", "");
    const { text, isWhole } = replaceBlocks(read.value, (block) => {
      const modules = modulesOf(chosen, stack, block).map(([, lines]) => lines);
      let jump = modules.flatMap((lines) => lines.split(/\n+/)).filter((line) => line !== "").length;
      if (block === "Primary" && jump === 0) return [`${type}\t[default=1]\t\t\tpam_permit.so`];
      if (block === "Additional") jump--;
      const lines = modules.flatMap((each) => each.replace(/\n+$/, "").split("\n"));
      return lines.map((line) => `${type}\t${mergeLine(line, changes, jump--)}`);
    });
    return isWhole ? text : null;
  }
}

/** The file with what is between its marks replaced. */
function replaceBlocks(
  template: Bytes,
  lines: (block: "Primary" | "Additional") => readonly Bytes[],
): { readonly text: Bytes; readonly isWhole: boolean } {
  const steps = [
    { mark: MARKS.primary, block: "Primary" },
    { mark: MARKS.fallback, block: null },
    { mark: MARKS.additional, block: "Additional" },
    { mark: MARKS.end, block: null },
  ] as const;
  const out: Bytes[] = [];
  let step = 0;
  for (const line of template.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const next = steps[step];
    const isMark = next !== undefined && line.startsWith(next.mark);
    const isInBlock = step === 1 || step === 3;
    if (isInBlock && !isMark) continue;
    out.push(line);
    if (!isMark) continue;
    step++;
    if (next.block) out.push(...lines(next.block).map((each) => `${each}\n`));
  }
  return { text: out.join(""), isWhole: step === steps.length };
}

/** A profile's line with its jump, and with the options that the administrator added or took away. */
function mergeLine(line: Bytes, changes: OptionChanges | undefined, jump: number): Bytes {
  const [text, options] = splitModule(line) ?? ["", []];
  const module = text.replaceAll("end", String(jump));
  const key = withoutJumps(module);
  const added = changes?.added.get(key);
  const removed = changes?.removed.get(key);
  for (const option of options) added?.delete(option);
  const kept = options.filter((option) => !removed?.has(option));
  return `${module} ${[...kept, ...[...(added ?? [])].sort()].join(" ")}`;
}

/** What /var/lib/pam keeps of a stack, to compare with the next time. */
function savedText(chosen: readonly Profile[], stack: Stack): Bytes {
  const entries = (modules: ReturnType<typeof modulesOf>) =>
    modules.filter(([, lines]) => lines !== "").map(([{ name }, lines]) => `Module: ${name}\n${lines}\n`);
  const primary = modulesOf(chosen, stack, { not: "Additional" });
  const permit = primary.length === 0 ? ["Module: null\n[default=1]\t\t\tpam_permit.so\n"] : [];
  return [...entries(primary), ...permit, ...entries(modulesOf(chosen, stack, { not: "Primary" }))].join("");
}
