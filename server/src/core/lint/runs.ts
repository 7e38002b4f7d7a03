/**
 * The runs of a script that rules look at: closed simulations on named environments and on hosts that differ from them
 * in one fact. Commands that the script calls and the environment lacks are taken to be there, since a package depends on
 * what it calls. Runs are made when they are asked for, and once.
 */
import { withWhatIfs } from "../analysis/whatIfHost";
import { encodeUtf8 } from "../bytes";
import type { Simulation } from "../report";
import { argumentsOf, type Invocation, type ScriptKind } from "../script/maintainerScript";
import type { Host } from "../world/host";
import { environmentHost } from "../world/hosts";
import { boot } from "../world/reboot";
import { withExtraFacts } from "./extraFacts";

export interface LintRun {
  readonly invocation: Invocation;
  readonly environment: string;
  readonly whatIf: readonly string[];
  readonly report: Simulation;
  /** The host afterwards; null where the run did not end. */
  readonly after: Host | null;
  /** Did it end by an `exit` or `return` that says failure, and not because a command failed? */
  readonly givesUp: boolean;
}

/** Something that the rules could not see. */
export interface Incomplete {
  readonly kind: "limit" | "unmodelled";
  /** The limit, or the command. */
  readonly name: string;
  readonly detail: string;
}

/** Runs the script; handed in by api.ts. */
export type Simulate = (
  text: string,
  args: readonly string[],
  host: Host,
  set: Readonly<Record<string, string>>,
  /** Another script of the same package. */
  kind?: ScriptKind,
) => { readonly report: Simulation; readonly world: Host | null };

export class Runs {
  private readonly known = new Map<string, LintRun | null>();
  private readonly bases = new Map<string, Host | null>();

  constructor(
    readonly text: string,
    readonly kind: ScriptKind | null,
    readonly invocations: readonly Invocation[],
    /** Literal names of the commands that the script calls. */
    private readonly commands: readonly string[],
    private readonly prepareHost: (host: Host) => Host,
    private readonly simulate: Simulate,
  ) {}

  /** The run with these what-ifs; null where the environment is not known or a what-if does not apply. */
  on(environment: string, invocation: Invocation, whatIf: readonly string[] = []): LintRun | null {
    const key = JSON.stringify([environment, invocation.title, whatIf]);
    let run = this.known.get(key);
    if (run === undefined) {
      run = this.run(environment, invocation, whatIf);
      this.known.set(key, run);
    }
    return run;
  }

  /** Limits that the plain runs hit and commands in them that nothing models, each once. */
  incomplete(): readonly Incomplete[] {
    const found = new Map<string, Incomplete>();
    for (const run of this.known.values()) {
      if (!run || run.whatIf.length > 0) continue;
      for (const name of run.report.limits ?? [])
        found.set(name, { kind: "limit", name, detail: `${run.environment}, ${run.invocation.title}` });
      for (const { command, reason, line } of run.report.unmodelled)
        found.set(`${line} ${command}`, { kind: "unmodelled", name: command, detail: `line ${line}: ${reason}` });
    }
    return [...found.values()];
  }

  /** The script once more on the host that a run left behind. */
  again(run: LintRun): LintRun | null {
    if (!run.after) return null;
    const { report, world } = this.simulate(this.text, run.report.args, run.after, {});
    return { ...run, report, after: world, givesUp: givesUp(report) };
  }

  /** Is the same at the path on both hosts once they have booted and the init script has started? */
  alikeAfterBoot(
    { usual, other }: { readonly usual: LintRun; readonly other: LintRun },
    initScript: string,
    path: string,
  ): boolean {
    const [a, b] = [usual, other].map((run) => this.started(run, initScript)?.files);
    if (!a || !b) return false;
    const at = encodeUtf8(path);
    return JSON.stringify([a.entry(at), a.content(at)]) === JSON.stringify([b.entry(at), b.content(at)]);
  }

  /** The host that a run left behind, booted as an installed machine, after the init script has started. */
  private started({ after }: LintRun, initScript: string): Host | null {
    const machine = environmentHost("debian-12");
    if (!after || !machine) return null;
    return this.simulate(initScript, ["start"], boot(after, { as: machine }), {}, "init").world;
  }

  /** Paths that the postinst made and that are still there after this postrm was called with each of these. */
  leftBehind(postinst: string, actions: readonly string[]): readonly string[] {
    const base = environmentHost("debian-12");
    if (!base) return [];
    const configured = this.simulate(postinst, ["configure", ""], this.prepareHost(base), {}, "postinst");
    if (!configured.world || configured.report.exit !== 0) return [];
    let host = configured.world;
    for (const action of actions) {
      const { report, world } = this.simulate(this.text, [action], host, {});
      if (!world || report.exit !== 0) return [];
      host = world;
    }
    return configured.report.changes
      .filter(({ op, lasts, path }) => op === "add" && lasts === "persistent" && host.files.entry(encodeUtf8(path)))
      .map(({ path }) => path);
  }

  /** The runs of another text under the same conditions. */
  withText(text: string): Runs {
    return new Runs(text, this.kind, this.invocations, this.commands, this.prepareHost, this.simulate);
  }

  private run(environment: string, invocation: Invocation, whatIf: readonly string[]): LintRun | null {
    const base = this.baseHost(environment);
    if (!base) return null;
    const args = argumentsOf(invocation).map(String);
    const [host, statements] = withExtraFacts(base, whatIf);
    const applied = withWhatIfs({ host, args, set: {}, text: this.text }, statements);
    if (!applied.ok || applied.unmodelled.length > 0) return null;
    const { report, world } = this.simulate(this.text, applied.args, applied.host, applied.set);
    return { invocation, environment, whatIf, report, after: world, givesUp: givesUp(report) };
  }

  /** The environment with what the package ships and the commands that the script calls. */
  private baseHost(environment: string): Host | null {
    let host = this.bases.get(environment);
    if (host !== undefined) return host;
    const named = environmentHost(environment);
    host = null;
    if (named) {
      const missing = this.commands
        .filter((name) => !named.files.entry(`/usr/bin/${name}`) && !named.files.entry(`/usr/sbin/${name}`))
        .map((name) => `command ${name} exists`);
      const prepared = this.prepareHost(named);
      const applied = withWhatIfs({ host: prepared, args: [], set: {}, text: this.text }, missing);
      host = applied.ok ? applied.host : prepared;
    }
    this.bases.set(environment, host);
    return host;
  }
}

function givesUp({ exit, trace }: Simulation): boolean {
  return exit !== 0 && /^(exit|return|false)\b/.test(trace?.at(-1)?.command ?? "");
}
