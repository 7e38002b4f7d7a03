/** Conditions as clauses: equal to the condition on every possible host, and as short as can be. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Clauses, clausesOf } from "../../server/src/core/analysis/wording";
import { type Condition, Diagrams } from "../../server/src/core/world/diagram";

/** Questions with so many answers, and a condition over them from literals `[question, answers]`. */
function hosts(...arities: number[]) {
  const diagrams = new Diagrams(100_000, 1_000_000);
  for (const arity of arities) diagrams.declare(arity);
  const all = (...literals: [number, number][]) =>
    literals.reduce((f, [question, answers]) => diagrams.and(f, diagrams.literal(question, answers)), diagrams.yes);
  const any = (...conditions: Condition[]) => conditions.reduce((f, one) => diagrams.or(f, one), diagrams.no);
  const told = (condition: Condition, possibleHosts = diagrams.yes): Clauses => {
    const clauses = clausesOf({ diagrams, questions: [], possibleHosts }, condition);
    assert.ok(clauses);
    const product = clauses.reduce(
      (f, cubes) => diagrams.and(f, any(...cubes.map((cube) => all(...(cube as Map<number, number>))))),
      diagrams.yes,
    );
    assert.equal(diagrams.and(product, possibleHosts), diagrams.and(condition, possibleHosts));
    return clauses;
  };
  return { diagrams, all, any, told };
}

const sizes = (clauses: Clauses) => clauses.map((cubes) => cubes.map((cube) => cube.size));

describe("a condition as clauses", () => {
  it("what holds in any case stands alone", () => {
    const { all, told } = hosts(2, 3, 2);
    assert.deepEqual(sizes(told(all([0, 1], [1, 5], [2, 2]))), [[1], [1], [1]]);
  });
  it("alternatives overlap, so that each is short", () => {
    const { any, all, told } = hosts(2, 2, 2);
    assert.deepEqual(sizes(told(any(all([0, 1]), all([1, 1]), all([2, 1])))), [[1, 1, 1]]);
  });
  it("independent choices are told apart", () => {
    const { diagrams, any, all, told } = hosts(2, 2, 2, 2, 2);
    const condition = diagrams.and(any(all([0, 1]), all([2, 1])), any(all([1, 1]), all([3, 1])));
    assert.deepEqual(sizes(told(diagrams.and(condition, all([4, 1])))), [[1], [1, 1], [1, 1]]);
  });
  it("what cannot be otherwise is left out", () => {
    const { diagrams, all, told } = hosts(2, 2);
    const firstNeedsSecond = diagrams.not(all([0, 1], [1, 2]));
    assert.deepEqual(sizes(told(all([0, 1], [1, 1]), firstNeedsSecond)), [[1]]);
  });
  it("always is no clause at all", () => {
    const { diagrams, told } = hosts(2);
    assert.deepEqual(told(diagrams.yes), []);
  });
  it("any condition is told as what it is", () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return (seed >> 8) % below;
    };
    for (let turn = 0; turn < 200; turn++) {
      const arities = Array.from({ length: 5 }, () => 2 + random(3));
      const { any, all, told, diagrams } = hosts(...arities);
      const cube = () =>
        all(...arities.flatMap((arity, i) => (random(2) ? [[i, 1 + random(2 ** arity - 1)] as [number, number]] : [])));
      const condition = any(cube(), cube(), cube());
      const possible = diagrams.or(condition, any(cube(), cube()));
      if (condition !== diagrams.no) told(condition, possible);
    }
  });
});
