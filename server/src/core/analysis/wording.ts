/**
 * A condition in words, as short as it can be told: what must hold in any case, and of each independent rest its
 * alternatives. Only hosts that can exist count, so what follows from the rest is left out.
 */
import type { Condition, Cube, Diagrams } from "../world/diagram";
import { LimitReached } from "../world/limits";
import type { Question } from "../world/question";
import { describeCube } from "./describe";

/** All clauses hold together; of each, one alternative. None: it always holds. */
export type Clauses = readonly (readonly Cube[])[];

export interface Hosts {
  readonly diagrams: Diagrams;
  readonly questions: readonly Question[];
  /** What the questions' constraints leave. */
  readonly possibleHosts: Condition;
}

/** The condition as independent clauses; null where that would take too much. */
export function clausesOf({ diagrams, possibleHosts }: Hosts, condition: Condition): Clauses | null {
  try {
    const f = diagrams.simplify(condition, possibleHosts);
    const [fixed, rest] = fixedAnswers(diagrams, f);
    const clauses = factors(diagrams, rest).map((factor) => alternatives(diagrams, factor, possibleHosts));
    const single = new Map([
      ...fixed,
      ...clauses.flatMap((cubes) => (cubes.length === 1 ? [...(cubes[0] ?? [])] : [])),
    ]);
    const several = clauses.filter((cubes) => cubes.length > 1);
    return [...[...single].sort(([a], [b]) => a - b).map((literal) => [new Map([literal])]), ...several];
  } catch (thrown) {
    if (thrown instanceof LimitReached) return null;
    throw thrown;
  }
}

/** The clauses in words: all hold, of each one alternative. Each line is a what-if statement. */
export function clauseTexts(questions: readonly Question[], clauses: Clauses): readonly (readonly string[])[] {
  return clauses.map((cubes) => byLength(cubes.map((cube) => describeCube(questions, cube))));
}

/** One line in the language of what-ifs, `and` before `or`: the clauses multiplied out; null where that is too long. */
export function wordingOf(questions: readonly Question[], clauses: Clauses): string | null {
  if (clauses.reduce((product, { length }) => product * length, 1) > MOST_ALTERNATIVES) return null;
  let cubes: readonly Cube[] = [new Map()];
  for (const clause of clauses)
    cubes = cubes.flatMap((cube) => clause.map((alternative) => new Map([...cube, ...alternative])));
  return byLength(cubes.map((cube) => describeCube(questions, cube))).join(", or ") || "always";
}

const MOST_ALTERNATIVES = 100;

function byLength(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort((a, b) => a.length - b.length);
}

/** The questions that have only some of their answers left whatever the others say, and what is to hold besides. */
function fixedAnswers(diagrams: Diagrams, f: Condition): readonly [Cube, Condition] {
  const fixed = new Map<number, number>();
  let within = diagrams.yes;
  for (const question of diagrams.support(f)) {
    const left = diagrams.possible(f, question);
    if (left === 2 ** diagrams.answersOf(question) - 1) continue;
    fixed.set(question, left);
    within = diagrams.and(within, diagrams.literal(question, left));
  }
  return [fixed, within === diagrams.no ? f : diagrams.simplify(f, within)];
}

/** Conditions over questions of their own that hold together exactly where `f` does. */
function factors(diagrams: Diagrams, f: Condition): readonly Condition[] {
  if (f === diagrams.yes) return [];
  const questions = diagrams.support(f);
  if (questions.length > MOST_QUESTIONS) return [f];
  const blocks = blocksOf(diagrams, f, questions);
  const parts = blocks.map((block) => without(diagrams, f, new Set(questions.filter((one) => !block.includes(one)))));
  const product = parts.reduce((all, part) => diagrams.and(all, part), diagrams.yes);
  return product === f ? parts : [f];
}

const MOST_QUESTIONS = 24;

/** Two questions are apart where `f` is what it says without the one together with what it says without the other. */
function blocksOf(diagrams: Diagrams, f: Condition, questions: readonly number[]): readonly (readonly number[])[] {
  const lacking = new Map(questions.map((question) => [question, without(diagrams, f, new Set([question]))]));
  let blocks: readonly (readonly number[])[] = [];
  for (const question of questions) {
    const own = lacking.get(question) ?? f;
    const meets = (other: number) => diagrams.and(own, lacking.get(other) ?? f) !== f;
    const joined = blocks.filter((block) => block.some(meets));
    blocks = [...blocks.filter((block) => !joined.includes(block)), [...joined.flat(), question]];
  }
  return blocks;
}

/** What `f` says of the other questions: it holds for some answers to these. */
function without(diagrams: Diagrams, f: Condition, questions: ReadonlySet<number>): Condition {
  const known = new Map<Condition, Condition>();
  const walk = (node: Condition): Condition => {
    if (!("branches" in node)) return node;
    let result = known.get(node);
    if (result === undefined) {
      const branches = node.branches.map(walk);
      result = branches.reduce(
        (any, branch, i) =>
          diagrams.or(
            any,
            questions.has(node.question) ? branch : diagrams.and(diagrams.literal(node.question, 1 << i), branch),
          ),
        diagrams.no,
      );
      known.set(node, result);
    }
    return result;
  };
  return walk(f);
}

/** Alternatives that may overlap and together are `f` on possible hosts: each as short as it can be, none needless. */
function alternatives(diagrams: Diagrams, f: Condition, possible: Condition): readonly Cube[] {
  const outside = diagrams.and(possible, diagrams.not(f));
  const cubes: Cube[] = [];
  let rest = f;
  while (rest !== diagrams.no) {
    const [cube] = diagrams.cubes(rest, 1).cubes;
    if (!cube) break;
    const widest = widened(diagrams, cube, outside);
    cubes.push(widest);
    rest = diagrams.and(rest, diagrams.not(conditionOf(diagrams, widest)));
  }
  return cubes;
}

/** The cube with every question left out, and every answer allowed, that keeps it from where it must not be. */
function widened(diagrams: Diagrams, cube: Cube, outside: Condition): Cube {
  const wide = new Map(cube);
  const avoids = (candidate: Cube) => diagrams.and(conditionOf(diagrams, candidate), outside) === diagrams.no;
  for (const question of cube.keys()) {
    const fewer = new Map(wide);
    fewer.delete(question);
    if (avoids(fewer)) wide.delete(question);
  }
  for (const [question, answers] of wide) {
    let all = answers;
    for (let i = 0; i < diagrams.answersOf(question); i++)
      if (avoids(new Map(wide).set(question, all | (1 << i)))) all |= 1 << i;
    wide.set(question, all);
  }
  return wide;
}

function conditionOf(diagrams: Diagrams, cube: Cube): Condition {
  let all = diagrams.yes;
  for (const [question, answers] of cube) all = diagrams.and(all, diagrams.literal(question, answers));
  return all;
}
