/**
 * Decision diagrams: conditions (leaves true and false) and guarded values (leaves of any kind) over questions whose
 * answers are numbered. Nodes are hash-consed, so equal diagrams are the same object. Questions are ordered by their
 * number, which is the order in which they were first asked (NOTES[Decision diagrams]).
 */
import { LimitReached } from "./limits";

export class Leaf<T> {
  readonly question = Number.POSITIVE_INFINITY;
  constructor(
    readonly id: number,
    readonly value: T,
  ) {}
}

export class Branching<T> {
  constructor(
    readonly id: number,
    readonly question: number,
    readonly branches: readonly Diagram<T>[],
  ) {}
}

export type Diagram<T> = Leaf<T> | Branching<T>;
export type Condition = Diagram<boolean>;

/** Which answers of a question, as bits: bit i stands for answer i. */
export type AnswerSet = number;

/** A conjunction: the answers that each named question may have. */
export type Cube = ReadonlyMap<number, AnswerSet>;

export class Diagrams {
  private readonly leaves = new Map<unknown, Leaf<unknown>>();
  private readonly unique = new NodeTable();
  private readonly known = new ResultTable();
  private readonly left = new Map<number, AnswerSet>();
  private readonly arity: number[] = [];
  private count = 0;
  private steps = 0;
  readonly yes: Condition;
  readonly no: Condition;

  /** `maximum` nodes may be made before LimitReached("diagram-nodes") is thrown, `maximumSteps` steps ("diagram-steps"). */
  constructor(
    private maximum: number,
    private maximumSteps: number,
  ) {
    this.yes = this.leaf(true);
    this.no = this.leaf(false);
  }

  /** Declares the next question, with so many answers (2 to 30); returns its number. */
  declare(answers: number): number {
    this.arity.push(answers);
    return this.arity.length - 1;
  }

  answersOf(question: number): number {
    return this.arity[question] ?? 0;
  }

  /** A constant. Values must be interned by the caller: equal values, same identity. */
  leaf<T>(value: T): Leaf<T> {
    let found = this.leaves.get(value);
    if (!found) {
      found = new Leaf(this.next(), value as unknown);
      this.leaves.set(value, found);
    }
    return found as Leaf<T>;
  }

  /** True where the question has one of these answers. */
  literal(question: number, answers: AnswerSet): Condition {
    const branches: Condition[] = [];
    for (let i = 0; i < this.answersOf(question); i++) branches.push((answers >> i) & 1 ? this.yes : this.no);
    return this.node(question, branches);
  }

  and(a: Condition, b: Condition): Condition {
    return this.choose(a, b, this.no);
  }

  or(a: Condition, b: Condition): Condition {
    return this.choose(a, this.yes, b);
  }

  not(a: Condition): Condition {
    return this.choose(a, this.no, this.yes);
  }

  /** Where `condition` holds as `a`, elsewhere as `b`. */
  choose<T>(condition: Condition, a: Diagram<T>, b: Diagram<T>): Diagram<T> {
    if (condition === this.yes || a === b) return a;
    if (condition === this.no) return b;
    if ((a as Diagram<unknown>) === this.yes && (b as Diagram<unknown>) === this.no)
      return condition as unknown as Diagram<T>;
    const known = this.known.get(condition.id, a.id, b.id);
    if (known) return known as Diagram<T>;
    this.step();
    const question = Math.min(condition.question, a.question, b.question);
    const answers = this.answersOf(question);
    const branches = new Array<Diagram<T>>(answers);
    for (let i = 0; i < answers; i++) {
      branches[i] = this.choose(cofactor(condition, question, i), cofactor(a, question, i), cofactor(b, question, i));
    }
    const result = this.node(question, branches);
    this.known.set(condition.id, a.id, b.id, result);
    return result;
  }

  /** `f` within `care`, and whatever makes it small elsewhere. `care` must not be `no`. */
  simplify<T>(f: Diagram<T>, care: Condition): Diagram<T> {
    if (care === this.yes || f instanceof Leaf) return f;
    const known = this.known.get(f.id, care.id, SIMPLIFY);
    if (known) return known as Diagram<T>;
    this.step();
    let result: Diagram<T>;
    if (care.question < f.question) {
      let any: Condition = this.no;
      for (const branch of (care as Branching<boolean>).branches) any = this.or(any, branch);
      result = this.simplify(f, any);
    } else {
      const inside = f.branches.map((branch, i) => [branch, cofactor(care, f.question, i)] as const);
      const kept = inside.map(([branch, c]) => (c === this.no ? null : this.simplify(branch, c)));
      const filler = kept.find((k) => k !== null) ?? f;
      result = this.node(
        f.question,
        kept.map((k) => k ?? filler),
      );
    }
    this.known.set(f.id, care.id, SIMPLIFY, result);
    return result;
  }

  /** The distinct values of `f` under `condition`, each with its condition (conjoined with it). */
  split<T>(f: Diagram<T>, condition: Condition): { readonly value: T; readonly condition: Condition }[] {
    const possible = this.simplify(f, condition);
    if (possible instanceof Leaf) return [{ value: possible.value, condition }];
    const out: { value: T; condition: Condition }[] = [];
    for (const leaf of this.leavesOf(possible)) {
      const guard = this.and(condition, this.equals(possible, leaf));
      if (guard !== this.no) out.push({ value: leaf.value, condition: guard });
    }
    return out;
  }

  /** Where `f` has this leaf. */
  equals<T>(f: Diagram<T>, leaf: Leaf<T>): Condition {
    if (f instanceof Leaf) return f === leaf ? this.yes : this.no;
    const known = this.known.get(f.id, leaf.id, EQUALS);
    if (known) return known as Condition;
    this.step();
    const result = this.node(
      f.question,
      f.branches.map((branch) => this.equals(branch, leaf)),
    );
    this.known.set(f.id, leaf.id, EQUALS, result);
    return result;
  }

  /** The diagram with other leaves. */
  map<T, U>(f: Diagram<T>, change: (value: T) => Leaf<U>): Diagram<U> {
    const done = new Map<Diagram<T>, Diagram<U>>();
    const mapped = (node: Diagram<T>): Diagram<U> => {
      let result = done.get(node);
      if (!result) {
        this.step();
        result = node instanceof Leaf ? change(node.value) : this.node(node.question, node.branches.map(mapped));
        done.set(node, result);
      }
      return result;
    };
    return mapped(f);
  }

  leavesOf<T>(f: Diagram<T>): Set<Leaf<T>> {
    const leaves = new Set<Leaf<T>>();
    this.visit(f, (node) => {
      if (node instanceof Leaf) leaves.add(node as Leaf<T>);
    });
    return leaves;
  }

  /** The leaves that one answer of a question leads to and another does not, all others being the same. */
  differences<T>(f: Diagram<T>, question: number, one: number, other: number): (readonly [T, T])[] {
    const out: (readonly [T, T])[] = [];
    const seen = new Set<string>();
    const walk = (a: Diagram<T>, b: Diagram<T>): void => {
      const key = `${a.id} ${b.id}`;
      if (seen.has(key)) return;
      seen.add(key);
      const top = Math.min(a.question, b.question);
      if (a instanceof Leaf && b instanceof Leaf) {
        if (a !== b) out.push([a.value, b.value]);
        return;
      }
      const next = (node: Diagram<T>, i: number) =>
        node instanceof Branching && node.question === top ? (node.branches[i] as Diagram<T>) : node;
      if (top === question) walk(next(a, one), next(b, other));
      else for (let i = 0; i < this.answersOf(top); i++) walk(next(a, i), next(b, i));
    };
    walk(f, f);
    return out;
  }

  /** The answers of a question that are left under a condition. */
  possible(condition: Condition, question: number): AnswerSet {
    const all = 2 ** this.answersOf(question) - 1;
    if (condition === this.no) return 0;
    if (condition.question > question) return all;
    const { id, branches } = condition as Branching<boolean>;
    const key = id * 0x10000 + question;
    let set = this.left.get(key);
    if (set !== undefined) return set;
    set = 0;
    if (condition.question === question) {
      for (let i = 0; i < branches.length; i++) if (branches[i] !== this.no) set |= 1 << i;
    } else {
      for (const branch of branches) {
        set |= this.possible(branch, question);
        if (set === all) break;
      }
    }
    this.left.set(key, set);
    return set;
  }

  /** The questions that a diagram depends on, in order. */
  support(f: Diagram<unknown>): number[] {
    const questions = new Set<number>();
    this.visit(f, (node) => {
      if (node instanceof Branching) questions.add(node.question);
    });
    return [...questions].sort((a, b) => a - b);
  }

  /** Disjoint conjunctions that cover the condition exactly; at most `limit` of them (then `complete` is false). */
  cubes(condition: Condition, limit: number): { readonly cubes: Cube[]; readonly complete: boolean } {
    const cubes: Cube[] = [];
    let complete = true;
    const path = new Map<number, AnswerSet>();
    const walk = (node: Condition): void => {
      if (node === this.no) return;
      if (cubes.length >= limit) {
        complete = false;
        return;
      }
      if (node instanceof Leaf) {
        cubes.push(new Map(path));
        return;
      }
      const sets = new Map<Condition, AnswerSet>();
      node.branches.forEach((branch, i) => {
        sets.set(branch, (sets.get(branch) ?? 0) | (1 << i));
      });
      for (const [branch, set] of sets) {
        path.set(node.question, set);
        walk(branch);
        path.delete(node.question);
      }
    };
    walk(condition);
    return { cubes, complete };
  }

  /** The value for one answer to every question. */
  evaluate<T>(f: Diagram<T>, answer: (question: number) => number): T {
    let node = f;
    while (node instanceof Branching) {
      const next: Diagram<T> | undefined = node.branches[answer(node.question)];
      if (!next) throw new RangeError(`question ${node.question} has no such answer`);
      node = next;
    }
    return node.value;
  }

  /** What is told of a run has a budget of its own. */
  allowMore(nodes: number, steps: number): void {
    this.maximum = this.count + nodes;
    this.maximumSteps = this.steps + steps;
  }

  get size(): number {
    return this.count;
  }

  private visit(f: Diagram<unknown>, see: (node: Diagram<unknown>) => void): void {
    const seen = new Set<Diagram<unknown>>();
    const stack: Diagram<unknown>[] = [f];
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      see(node);
      if (node instanceof Branching) stack.push(...node.branches);
    }
  }

  private node<T>(question: number, branches: readonly Diagram<T>[]): Diagram<T> {
    const first = branches[0];
    let same = first !== undefined;
    for (let i = 1; same && i < branches.length; i++) same = branches[i] === first;
    if (same) return first as Diagram<T>;
    const found = this.unique.find(question, branches);
    if (found) return found as Branching<T>;
    const made = new Branching<T>(this.next(), question, branches);
    this.unique.add(made);
    this.known.fit(this.unique.size);
    return made;
  }

  private step(): void {
    if (++this.steps > this.maximumSteps) throw new LimitReached("diagram-steps", this.maximumSteps);
    if (this.steps % REMEMBERED === 0) this.left.clear();
  }

  private next(): number {
    if (this.count >= this.maximum) throw new LimitReached("diagram-nodes", this.maximum);
    return this.count++;
  }
}

/** Answers left that are kept at most. */
const REMEMBERED = 250_000;

/** Operations in the place of a third operand. */
const SIMPLIFY = -1;
const EQUALS = -2;

/** The nodes that there are, by what they consist of: a hash table with linear probing. */
class NodeTable {
  size = 0;
  private slots: (Branching<unknown> | undefined)[] = emptySlots(1 << 8);

  find(question: number, branches: readonly Diagram<unknown>[]): Branching<unknown> | undefined {
    const mask = this.slots.length - 1;
    for (let at = hashOf(question, branches) & mask; ; at = (at + 1) & mask) {
      const node = this.slots[at];
      if (node === undefined) return undefined;
      if (node.question === question && equalBranches(node.branches, branches)) return node;
    }
  }

  /** `find` has not found it. */
  add(node: Branching<unknown>): void {
    if (++this.size * 2 > this.slots.length) {
      const old = this.slots;
      this.slots = emptySlots(old.length * 2);
      for (const each of old) if (each) this.place(each);
    }
    this.place(node);
  }

  private place(node: Branching<unknown>): void {
    const mask = this.slots.length - 1;
    let at = hashOf(node.question, node.branches) & mask;
    while (this.slots[at] !== undefined) at = (at + 1) & mask;
    this.slots[at] = node;
  }
}

function emptySlots(size: number): undefined[] {
  return new Array<undefined>(size).fill(undefined);
}

function hashOf(question: number, branches: readonly Diagram<unknown>[]): number {
  let hash = question;
  for (let i = 0; i < branches.length; i++) hash = Math.imul(hash ^ (branches[i] as Diagram<unknown>).id, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

function equalBranches(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}

/** Results of operations. Of those that fall on one place the last one stays: what is forgotten is worked out again. */
class ResultTable {
  private bits = 10;
  private operands = new Int32Array(3 << this.bits);
  private results: (Diagram<unknown> | undefined)[] = emptySlots(1 << this.bits);

  get(a: number, b: number, c: number): Diagram<unknown> | undefined {
    const at = this.placeOf(a, b, c);
    const { operands } = this;
    return operands[3 * at] === a && operands[3 * at + 1] === b && operands[3 * at + 2] === c
      ? this.results[at]
      : undefined;
  }

  set(a: number, b: number, c: number, result: Diagram<unknown>): void {
    const at = this.placeOf(a, b, c);
    this.operands[3 * at] = a;
    this.operands[3 * at + 1] = b;
    this.operands[3 * at + 2] = c;
    this.results[at] = result;
  }

  /** Grows with the number of nodes. */
  fit(nodes: number): void {
    if (nodes <= 1 << this.bits || this.bits >= MOST_BITS) return;
    const [operands, results] = [this.operands, this.results];
    this.bits++;
    this.operands = new Int32Array(3 << this.bits);
    this.results = emptySlots(1 << this.bits);
    results.forEach((result, at) => {
      if (result) this.set(operands[3 * at] ?? 0, operands[3 * at + 1] ?? 0, operands[3 * at + 2] ?? 0, result);
    });
  }

  private placeOf(a: number, b: number, c: number): number {
    const mixed = Math.imul(Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c, 0xc2b2ae35);
    return mixed >>> (32 - this.bits);
  }
}

const MOST_BITS = 18;

function cofactor<T>(f: Diagram<T>, question: number, answer: number): Diagram<T> {
  return f instanceof Branching && f.question === question ? (f.branches[answer] ?? f) : f;
}
