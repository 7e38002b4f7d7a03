/**
 * The interpreter (POSIX 2.9): commands are transformers from a world to worlds. Simple commands are straight-line code
 * that may fork (simpleCommand.ts); lists, conditions, loops, pipelines and subshells pass worlds on and join them.
 */
import type { Bytes } from "../bytes";
import type {
  AndOr,
  CaseClause,
  Command,
  CompoundCommand,
  ForClause,
  FunctionDefinition,
  IfClause,
  List,
  ListItem,
  Node,
  ParseResult,
  Pipeline,
  WhileClause,
} from "../syntax/tree";
import { explore, joinEqual } from "../world/attempt";
import type { Condition } from "../world/diagram";
import { joinWorlds, splitBySuccess } from "../world/join";
import type { Space } from "../world/space";
import type { Job } from "../world/timeline";
import { EXIT, type Flow, SHELL_ERROR, type World } from "../world/world";
import { nextMoment, runInBackground, waitUntil } from "./background";
import { bashCompound } from "./bashCompound";
import { matchCase } from "./caseClause";
import { runPipeline } from "./pipeline";
import { tellSignal } from "./program";
import { withRedirections } from "./redirection";
import type { Registry } from "./registry";
import { Shell } from "./shell";
import type { ShellState, Source } from "./shellState";
import { runSimpleCommand } from "./simpleCommand";
import { type Frame, placeOf } from "./stack";
import { enterSubshell, leaveSubshell } from "./subshell";
import { runPendingTraps, runSignalTrap } from "./trapAction";
import { type BranchKind, Visits } from "./visits";
import { loopTurn, sameTurn } from "./waiting";

export interface TraceEntry {
  readonly line: number;
  readonly file: Bytes | null;
  readonly command: Bytes;
  status: number;
}

/** The script that the run is of: what `$0` names, wherever its text comes from. */
export interface MainScript {
  readonly name: Bytes;
  readonly syntax: ParseResult;
  readonly source: Source;
  readonly options: string;
}

export class Interpreter {
  /** Null before the run begins. */
  script: MainScript | null = null;
  readonly visits: Visits;
  readonly trace: TraceEntry[] | null;

  constructor(
    readonly space: Space,
    readonly registry: Registry,
    options: { readonly trace: boolean },
  ) {
    this.visits = new Visits(space);
    this.trace = options.trace ? [] : null;
  }

  /** Runs a list; worlds whose flow is set have left it. */
  list(list: List, world: World, frame: Frame): readonly World[] {
    const { space } = this;
    let only = world;
    for (let i = 0; i < list.items.length; i++) {
      const item = list.items[i] as ListItem;
      if (item.background || space.mayNotExecute) return this.rest(list, i, [only], frame);
      const results = this.command(item.command, only, frame);
      const [result] = results;
      if (results.length !== 1 || !result || space.signalled) return this.rest(list, i + 1, results, frame);
      if (result.flow) return results;
      only = result;
    }
    return [only];
  }

  /** The items from `from` on, in all worlds. */
  private rest(list: List, from: number, worlds: readonly World[], frame: Frame): readonly World[] {
    const left: World[] = worlds.filter(({ flow }) => flow);
    let living: readonly World[] = joinWorlds(
      this.space,
      worlds.filter(({ flow }) => !flow),
    );
    if (this.space.signalled) living = this.deliverSignals(living, frame, left);
    for (const item of list.items.slice(from)) {
      const next: World[] = [];
      if (this.space.mayNotExecute) living = living.filter((each) => !this.noExecution(each, frame, left));
      for (const each of living) {
        const results = item.background
          ? runInBackground(this, item.command, each, frame)
          : this.command(item.command, each, frame);
        for (const result of results) (result.flow ? left : next).push(result);
      }
      living = joinWorlds(this.space, next);
      if (this.space.signalled) living = this.deliverSignals(living, frame, left);
      if (living.length === 0) break;
    }
    return left.length === 0 ? living : [...joinWorlds(this.space, left), ...living];
  }

  /** The traps of signals that have come. */
  private deliverSignals(worlds: readonly World[], frame: Frame, left: World[]): readonly World[] {
    const next: World[] = [];
    for (const world of worlds)
      for (const result of runPendingTraps(this, world, frame)) (result.flow ? left : next).push(result);
    return joinWorlds(this.space, next);
  }

  /** `set -n`: nothing is executed any more. */
  private noExecution(world: World, frame: Frame, left: World[]): boolean {
    const found = explore(this.space, world, (attempt) => new Shell(this, attempt, frame).option("n"));
    if (found.every(({ result }) => !result)) return false;
    left.push({ ...world, flow: EXIT });
    return true;
  }

  command(node: AndOr | Pipeline | Command, world: World, frame: Frame): readonly World[] {
    switch (node.type) {
      case "AndOr":
        return this.andOr(node, world, frame);
      case "Pipeline":
        return this.recorded(node, frame, this.pipeline(node, world, frame));
      case "SimpleCommand":
        return this.recorded(node, frame, this.alone(runSimpleCommand(this, node, world, frame), frame));
      case "Subshell":
      case "ConditionalCommand":
      case "ArithmeticCommand":
        return this.recorded(node, frame, this.alone(this.compound(node, world, frame), frame));
      case "FunctionDefinition":
        return this.recorded(node, frame, this.define(node, world, frame));
      default:
        return this.recorded(node, frame, this.compound(node, world, frame));
    }
  }

  /** bash: the last pipeline was a single command. */
  private alone(worlds: readonly World[], frame: Frame, statuses?: readonly Bytes[]): readonly World[] {
    if (!statuses && !this.space.pipeStatuses) return worlds;
    return worlds.flatMap((world) =>
      explore(this.space, world, (attempt) => {
        new Shell(this, attempt, frame).state.pipeStatus = statuses;
      }).map(({ world: done }) => ({ ...done, flow: world.flow })),
    );
  }

  private compound(node: CompoundCommand, world: World, frame: Frame): readonly World[] {
    if (node.redirections.length === 0) return this.inner(node, world, frame);
    return withRedirections(this, node, world, frame, (redirected) => this.inner(node, redirected, frame));
  }

  private inner(node: CompoundCommand, world: World, frame: Frame): readonly World[] {
    switch (node.type) {
      case "BraceGroup":
        return this.list(node.body, world, frame);
      case "Subshell":
        // In the background the subshell is the process that was started for it.
        return this.errexit(
          this.subshell(node.body, world, frame, frame.job?.node === node ? frame.job : undefined),
          frame,
        );
      case "IfClause":
        return this.ifClause(node, world, frame);
      case "WhileClause":
        return this.whileClause(node, world, frame);
      case "ForClause":
        return this.forClause(node, world, frame);
      case "CaseClause":
        return this.caseClause(node, world, frame);
      default:
        return bashCompound(this, node, world, frame);
    }
  }

  /** Runs a list as a subshell: what it does to the machine stays, what it does to the shell does not. */
  subshell(list: List, world: World, frame: Frame, job?: Job): readonly World[] {
    const inside = this.list(list, enterSubshell(this.space, world), {
      ...frame,
      subshell: true,
      depth: frame.depth + 1,
      job,
    });
    return joinWorlds(
      this.space,
      inside.flatMap((each) => {
        const left = leaveSubshell(this, world, each, frame);
        const signal = !job && each.flow?.kind === "exit" ? each.flow.signal : undefined;
        return signal === undefined ? left : left.flatMap((after) => tellSignal(this, after, signal, frame));
      }),
    );
  }

  /** `set -e` (POSIX 2.14): a failing command ends the shell unless it is tested. */
  errexit(worlds: readonly World[], frame: Frame): readonly World[] {
    if (frame.tested) return worlds;
    const out: World[] = [];
    for (const world of worlds) {
      if (world.flow || world.status === 0) out.push(world);
      else {
        for (const { world: each, result } of explore(this.space, world, (attempt) => {
          const { state } = new Shell(this, attempt, frame);
          if (attempt.succeeded) return null;
          return { exits: state.option("e"), action: errorTrap(state, frame) };
        })) {
          const told = result?.action ? runSignalTrap(this, each, result.action, frame) : [each];
          for (const after of told) out.push(result?.exits && !after.flow ? { ...after, flow: EXIT } : after);
        }
      }
    }
    return out;
  }

  // --- lists

  private andOr(node: AndOr, world: World, frame: Frame): readonly World[] {
    const left: World[] = [];
    let current: readonly World[] = [world];
    node.pipelines.forEach((pipeline, i) => {
      const operator = node.operators[i - 1]?.operator;
      const inner = i < node.pipelines.length - 1 ? { ...frame, tested: true } : frame;
      const next: World[] = [];
      let chosen = current;
      if (operator) {
        const { succeeded, failed } = splitBySuccess(this.space, current);
        chosen = operator === "&&" ? succeeded : failed;
        next.push(...(operator === "&&" ? failed : succeeded));
        this.branch(operator === "&&" ? "and" : "or", pipeline, frame, current, chosen);
      }
      for (const each of chosen) {
        for (const result of this.command(pipeline, each, inner)) (result.flow ? left : next).push(result);
      }
      current = joinWorlds(this.space, next);
    });
    return left.length === 0 ? current : [...joinWorlds(this.space, left), ...current];
  }

  private pipeline(node: Pipeline, world: World, frame: Frame): readonly World[] {
    const inner = node.negated ? { ...frame, tested: true } : frame;
    if (node.coprocess) return [{ ...this.noted(world, "coproc", "a command that runs beside the shell"), status: 0 }];
    if (node.timed) {
      const noted = this.noted(world, "time", "the time a command takes");
      return this.pipeline({ ...node, timed: false }, noted, frame);
    }
    const only = node.commands.length === 1 ? node.commands[0] : undefined;
    const ran = only ? this.command(only, world, inner) : runPipeline(this, node, world, inner);
    if (!node.negated) return only ? ran : this.errexit(ran, frame);
    const told =
      only && frame.source.dialect === "bash"
        ? ran.flatMap((each) => this.alone([each], frame, each.flow ? undefined : [String(each.status)]))
        : ran;
    const { succeeded, failed, left } = splitBySuccess(this.space, told);
    return joinWorlds(this.space, [
      ...left,
      ...succeeded.map((each) => ({ ...each, status: 1 })),
      ...failed.map((each) => ({ ...each, status: 0 })),
    ]);
  }

  private noted(world: World, command: string, reason: string): World {
    const [told] = explore(this.space, world, (attempt) =>
      attempt.event({ kind: "unmodelled", command, reason, at: this.space.place }),
    );
    return told?.world ?? world;
  }

  private define(node: FunctionDefinition, world: World, frame: Frame): readonly World[] {
    return explore(this.space, world, (attempt) => {
      const shell = new Shell(this, attempt, frame);
      shell.state.defineFunction(shell.encode(node.name), { kind: "shell", body: node.body, source: frame.source });
      attempt.status = 0;
    }).map(({ world: done }) => done);
  }

  // --- conditions

  private ifClause(node: IfClause, world: World, frame: Frame): readonly World[] {
    const out: World[] = [];
    let rest: readonly World[] = [world];
    const parts = [
      { kind: "if" as const, condition: node.condition, body: node.then },
      ...node.elifs.map((part) => ({ kind: "elif" as const, condition: part.condition, body: part.then })),
    ];
    for (const { kind, condition, body } of parts) {
      if (rest.length === 0) break;
      const { succeeded, failed, left } = this.condition(kind, condition, rest, frame);
      out.push(...left);
      for (const each of succeeded) out.push(...this.list(body, each, frame));
      rest = failed;
    }
    if (node.else && rest.length > 0) {
      this.branch("else", node.else, frame, [world], rest);
      for (const each of rest) out.push(...this.list(node.else, each, frame));
    } else out.push(...rest.map((each) => ({ ...each, status: 0 })));
    return joinWorlds(this.space, out);
  }

  /** Runs a condition in each world and tells where it holds. */
  private condition(
    kind: BranchKind,
    condition: List,
    worlds: readonly World[],
    frame: Frame,
  ): ReturnType<typeof splitBySuccess> {
    const from = this.space.asking.length;
    const tested = frame.tested ? frame : { ...frame, tested: true };
    const [first] = worlds;
    const results =
      first && worlds.length === 1
        ? this.list(condition, first, tested)
        : worlds.flatMap((each) => this.list(condition, each, tested));
    const split = splitBySuccess(this.space, results);
    const outcome =
      results.length === 1
        ? split
        : {
            left: split.left,
            succeeded: joinWorlds(this.space, split.succeeded),
            failed: joinWorlds(this.space, split.failed),
          };
    const node: Node = condition.items.length === 1 ? (condition.items[0]?.command ?? condition) : condition;
    this.branch(kind, node, frame, worlds, outcome.succeeded, from);
    return outcome;
  }

  /** Notes that a branch was decided. */
  private branch(
    kind: BranchKind,
    node: Node,
    frame: Frame,
    before: readonly World[],
    taken: readonly World[],
    askedFrom = this.space.asking.length,
  ): void {
    if (!this.space.host.open) {
      const { yes, no } = this.space.diagrams;
      this.visits.evaluated(kind, node, frame.source, taken.length > 0, askedFrom);
      this.visits.recordBranch(node, frame.source, yes, taken.length > 0 ? yes : no);
      return;
    }
    this.visits.recordBranch(node, frame.source, this.conditionOf(before), this.conditionOf(taken));
  }

  private conditionOf(worlds: readonly World[]): Condition {
    const { diagrams } = this.space;
    let all = diagrams.no;
    for (const { condition } of worlds) all = diagrams.or(all, condition);
    return all;
  }

  private caseClause(node: CaseClause, world: World, frame: Frame): readonly World[] {
    const out: World[] = [];
    const from = this.space.asking.length;
    this.space.place = placeOf(frame.source, { start: node.start, end: node.word.end });
    const matches = explore(this.space, world, (attempt) => {
      const shell = new Shell(this, attempt, frame);
      return shell.guarded(() => matchCase(shell, node));
    });
    for (const { world: chosen, result } of joinEqual(this.space, matches)) {
      if (!result.ok) {
        out.push({ ...chosen, status: result.status, flow: result.stuck ?? SHELL_ERROR });
        continue;
      }
      const item = result.value;
      if (item < 0) {
        out.push({ ...chosen, status: 0 });
        continue;
      }
      const matched = node.items[item];
      if (matched) this.branch("case", matched, frame, [world], [chosen], from);
      const empty = (matched?.body.items.length ?? 0) === 0;
      let current: readonly World[] = [empty ? { ...chosen, status: 0 } : chosen];
      for (let i = item; i < node.items.length; i++) {
        const body = node.items[i];
        if (!body) break;
        const next: World[] = [];
        for (const each of current)
          for (const result of this.list(body.body, each, frame)) (result.flow ? out : next).push(result);
        current = joinWorlds(this.space, next);
        if (body.terminator === ";;&") {
          const others = { ...node, items: node.items.slice(i + 1) };
          current = current.flatMap((each) => this.caseClause(others, each, frame));
          out.push(...current.filter(({ flow }) => flow));
          current = current.filter(({ flow }) => !flow);
        }
        if (body.terminator !== ";&") break;
      }
      out.push(...current);
    }
    return joinWorlds(this.space, out);
  }

  // --- loops

  private forClause(node: ForClause, world: World, frame: Frame): readonly World[] {
    const out: World[] = [];
    const end = node.words?.at(-1)?.end ?? node.nameSpan.end;
    this.space.place = placeOf(frame.source, { start: node.start, end });
    const lists = explore(this.space, world, (attempt) => {
      const shell = new Shell(this, attempt, frame);
      return shell.guarded(() =>
        node.words === null ? shell.state.positional() : node.words.flatMap((word) => shell.fields(word)),
      );
    });
    for (const { world: begun, result } of lists) {
      if (!result.ok) {
        out.push({ ...begun, status: result.status, flow: result.stuck ?? SHELL_ERROR });
        continue;
      }
      let living: readonly World[] = [result.value.length === 0 ? { ...begun, status: 0 } : begun];
      for (const value of result.value) {
        this.space.step();
        const next: World[] = [];
        for (const each of living) {
          for (const assigned of this.assign(node.name, value, each, frame)) {
            if (assigned.flow) out.push(assigned);
            else
              for (const turn of this.list(node.body, assigned, { ...frame, loops: frame.loops + 1 }))
                this.leaveTurn(turn, next, out);
          }
        }
        living = joinWorlds(this.space, next);
      }
      out.push(...living);
    }
    return joinWorlds(this.space, out);
  }

  private assign(name: string, value: Bytes, world: World, frame: Frame): readonly World[] {
    return explore(this.space, world, (attempt) => {
      const shell = new Shell(this, attempt, frame);
      const own = frame.source.dialect === "bash" ? shell.state.ownVariable(name) : undefined;
      return shell.guarded(() =>
        own?.reference === undefined
          ? shell.state.setVariable(name, value)
          : shell.state.putOwn(name, { ...own, reference: value }),
      );
    }).map(({ world: done, result }) =>
      result.ok ? done : { ...done, status: result.status, flow: result.stuck ?? SHELL_ERROR },
    );
  }

  private whileClause(node: WhileClause, world: World, frame: Frame): readonly World[] {
    const out: World[] = [];
    const inner = { ...frame, loops: frame.loops + 1 };
    let living: readonly World[] = [{ ...world, status: 0 }];
    const tested: Frame = { ...inner, tested: true };
    const kind = node.until ? "until" : "while";
    let idle: { readonly since: number; readonly turns: number } = { since: Number.NaN, turns: 0 };
    while (living.length > 0) {
      this.space.step();
      const turn = loopTurn(this.space, living);
      const next: World[] = [];
      for (const each of living) {
        const status = each.status;
        const alone = living.length === 1 ? living : [each];
        const { succeeded, failed, left } = this.condition(kind, node.condition, alone, tested);
        for (const gone of left) this.leaveTurn(gone, next, out);
        for (const done of node.until ? succeeded : failed) out.push({ ...done, status });
        for (const going of node.until ? failed : succeeded) {
          for (const result of this.list(node.body, going, inner)) this.leaveTurn(result, next, out);
        }
      }
      living = joinWorlds(this.space, next);
      const still = sameTurn(this.space, turn, living);
      if (this.space.timeline?.used && (still || living.length === 1)) {
        const moment = nextMoment(this, living[0], frame);
        if (moment) {
          idle = { since: moment.now, turns: moment.now === idle.since ? idle.turns + 1 : 0 };
          if (still || idle.turns > MOST_IDLE_TURNS) {
            living = living.flatMap((each) => waitUntil(this, each, moment.next, frame));
            continue;
          }
        }
      }
      if (still) {
        out.push(
          ...living.map((each) => ({
            ...each,
            flow: {
              kind: "stuck",
              why: "waits",
              at: node.start,
              reason: "nothing in this loop can change the answer",
            } as const,
          })),
        );
        break;
      }
    }
    return joinWorlds(this.space, out);
  }

  /** Sorts a world that comes out of a loop body: on to the next turn, out of the loop, or further up. */
  leaveTurn(world: World, next: World[], out: World[]): void {
    const flow: Flow | null = world.flow;
    if (flow === null) next.push(world);
    else if (flow.kind === "break")
      out.push({ ...world, flow: flow.levels > 1 ? { kind: "break", levels: flow.levels - 1 } : null });
    else if (flow.kind === "continue") {
      if (flow.levels > 1) out.push({ ...world, flow: { kind: "continue", levels: flow.levels - 1 } });
      else next.push({ ...world, flow: null });
    } else out.push(world);
  }

  private recorded(node: Node, frame: Frame, worlds: readonly World[]): readonly World[] {
    for (const world of worlds) this.visits.record(node, frame.source, world);
    return worlds;
  }
}

/** A loop that turns so often while the clock stands still is waiting for something that goes on beside it. */
const MOST_IDLE_TURNS = 200;

/** bash's trap of failing commands, which functions and subshells inherit with `set -E` only. */
function errorTrap(state: ShellState, { source }: Frame): Bytes | undefined {
  if (source.dialect !== "bash") return undefined;
  const within = (state.privateState<readonly Bytes[]>("functions") ?? []).some((name) => name !== "source");
  return (within || state.subshells > 0) && !state.option("E") ? undefined : state.trap("ERR");
}
