/**
 * What each lasting result of a script depends on: for every path that it changes on some host, the forms of its final
 * state over all hosts (ended worlds, too), the questions that decide between them, and the way from where they were
 * asked over the branches to the write. The rules on volatile facts read it.
 */
import { displayText } from "../bytes";
import type { Run } from "../interp/run";
import { Shell } from "../interp/shell";
import type { Change } from "../report";
import { explore } from "../world/attempt";
import type { Condition, Diagram } from "../world/diagram";
import type { Question } from "../world/question";
import { changeAt, changedPaths, mergeLines, placesOf } from "./changes";
import type { Exploration, Outcome } from "./outcomes";

/** One final state of a path: the change that led to it (null: untouched), and on which hosts. */
export interface FinalState {
  readonly change: Change | null;
  readonly condition: Condition;
}

/** A question that decides, and the lines of the script where it was asked. */
export interface Probe {
  readonly question: Question;
  readonly lines: readonly number[];
}

/** A branch that such a question decides; lines count from 1. */
export interface DecidingBranch {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly questions: readonly Question[];
}

export interface Dependency {
  readonly path: string;
  /** The change as it is on most forms: the first one that is no "untouched". */
  readonly change: Change;
  readonly lasts: Change["lasts"];
  /** Two or more where the path's state depends on the host. */
  readonly states: readonly FinalState[];
  /** What the final state depends on, in asking order; each has its `life`. Empty: the same on every host. */
  readonly questions: readonly Question[];
  /** Lines that write the path, on any host. */
  readonly lines: readonly number[];
  readonly probes: readonly Probe[];
  readonly branches: readonly DecidingBranch[];
}

/** The final states of every path that the script changes on some host, sorted by path. */
export function dependencies(exploration: Exploration): readonly Dependency[] {
  const states = finalStates(exploration);
  return [...states]
    .flatMap(([path, forms]) => dependencyOf(exploration, path, forms) ?? [])
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** By path: each distinct final state with its condition; together they cover every possible host on which the script ends. */
export function finalStates({ run, outcomes }: Exploration): ReadonlyMap<string, readonly FinalState[]> {
  const { space, interpreter, source } = run;
  const { diagrams } = space;
  const frame = { source, tested: false, loops: 0, returnable: false, depth: 0, subshell: false };
  const possible = space.possibleHosts;
  const worlds = run.worlds
    .map((world) => ({ ...world, condition: diagrams.and(world.condition, possible) }))
    .filter(({ condition }) => condition !== diagrams.no);
  const pathSets = worlds.map((world) => changedPaths(space, world));
  const out = new Map<string, FinalState[]>();
  if (pathSets.includes(null)) return statesOfOutcomes(run, outcomes);
  const places = worlds.map(placesOf);
  for (const path of new Set(pathSets.flatMap((paths) => [...(paths ?? [])]))) {
    const byState = new Map<string, FinalState>();
    for (const [i, world] of worlds.entries()) {
      const forms = explore(space, world, (attempt) =>
        changeAt(attempt, new Shell(interpreter, attempt, frame).sys, path, places[i] ?? new Map()),
      );
      for (const { world: each, result: change } of forms) {
        const key = change ? JSON.stringify([change.op, change.after, change.before]) : "";
        const same = byState.get(key);
        byState.set(key, {
          change: same?.change ? { ...same.change, lines: mergeLines(same.change.lines, change?.lines) } : change,
          condition: same ? diagrams.or(same.condition, each.condition) : each.condition,
        });
      }
    }
    out.set(displayText(path), [...byState.values()]);
  }
  return out;
}

/** The same from whole outcomes, where keys do not say where things are. */
function statesOfOutcomes(run: Run, outcomes: readonly Outcome[]): ReadonlyMap<string, readonly FinalState[]> {
  const { diagrams } = run.space;
  const paths = new Set<string>();
  const partsOf = (outcome: Outcome) => [
    ...outcome.changes.map((change) => ({ condition: outcome.condition, change })),
    ...(outcome.varying ?? []).flatMap(({ condition, part }) =>
      part.kind === "change" ? [{ condition: diagrams.and(outcome.condition, condition), change: part.change }] : [],
    ),
  ];
  for (const outcome of outcomes) for (const { change } of partsOf(outcome)) paths.add(change.path);
  const out = new Map<string, readonly FinalState[]>();
  for (const path of paths) {
    const byState = new Map<string, FinalState>();
    const add = (change: Change | null, condition: Condition) => {
      if (condition === diagrams.no) return;
      const key = change ? JSON.stringify([change.op, change.after, change.before]) : "";
      const same = byState.get(key);
      byState.set(key, { change, condition: same ? diagrams.or(same.condition, condition) : condition });
    };
    for (const outcome of outcomes) {
      let untouched = outcome.condition;
      for (const { condition, change } of partsOf(outcome)) {
        if (change.path !== path) continue;
        add(change, condition);
        untouched = diagrams.and(untouched, diagrams.not(condition));
      }
      add(null, untouched);
    }
    out.set(path, [...byState.values()]);
  }
  return out;
}

function dependencyOf(exploration: Exploration, path: string, states: readonly FinalState[]): Dependency | null {
  const change = states.find((state) => state.change !== null)?.change;
  if (!change) return null;
  const { space } = exploration.run;
  const questions = supportOf(exploration, states);
  return {
    path,
    change,
    lasts: change.lasts,
    states,
    questions,
    lines: states.reduce<readonly number[]>((all, state) => mergeLines(all, state.change?.lines), []),
    probes: questions.map((question) => ({
      question,
      lines: [...(space.askedAt.get(question.id) ?? [])].sort((a, b) => a - b),
    })),
    branches: decidingBranches(exploration, questions),
  };
}

/** The questions that tell the states apart, within the hosts that are possible. */
function supportOf({ run: { space } }: Exploration, states: readonly FinalState[]): readonly Question[] {
  if (states.length < 2) return [];
  const { diagrams } = space;
  let which: Diagram<unknown> = diagrams.leaf<unknown>("none");
  let anywhere: Condition = diagrams.no;
  states.forEach(({ condition }, i) => {
    which = diagrams.choose(condition, diagrams.leaf<unknown>(`state ${i}`), which);
    anywhere = diagrams.or(anywhere, condition);
  });
  return diagrams.support(diagrams.simplify(which, anywhere)).flatMap((id) => space.questions[id] ?? []);
}

function decidingBranches(exploration: Exploration, questions: readonly Question[]): readonly DecidingBranch[] {
  const { space, interpreter } = exploration.run;
  const { diagrams } = space;
  const wanted = new Set(questions.map(({ id }) => id));
  const out: DecidingBranch[] = [];
  for (const { node, source, reached, succeeded } of interpreter.visits.all()) {
    if (source.file !== null || reached === diagrams.no) continue;
    const support = diagrams.support(diagrams.simplify(succeeded, reached)).filter((id) => wanted.has(id));
    if (support.length === 0) continue;
    out.push({
      line: source.lineOf(node.start),
      start: node.start,
      end: node.end,
      text: source.text.slice(node.start, node.end),
      questions: support.flatMap((id) => space.questions[id] ?? []),
    });
  }
  return out.sort((a, b) => a.start - b.start);
}
