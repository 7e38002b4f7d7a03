/**
 * Which lines two texts have in common: a shortest edit script by Myers' algorithm ("An O(ND) Difference Algorithm",
 * linear-space form), with runs moved to the place where GNU diff puts them.
 */

/** For each line of a side: is it changed (deleted, or inserted)? */
export interface Changes {
  readonly deleted: boolean[];
  readonly inserted: boolean[];
}

/** Steps that a comparison may take; beyond that `onLimit` is called. */
const MOST_STEPS = 40_000_000;

export function compareLines(a: readonly number[], b: readonly number[], onLimit: () => never): Changes {
  const changes: Changes = { deleted: a.map(() => false), inserted: b.map(() => false) };
  // A line that the other side lacks is changed in any case, and better out of the way.
  const [left, right] = [kept(a, b, changes.deleted), kept(b, a, changes.inserted)];
  const inner: Changes = { deleted: left.map(() => false), inserted: right.map(() => false) };
  const lines = (of: readonly number[], at: readonly number[]) => at.map((i) => of[i] ?? -1);
  new Comparison(lines(a, left), lines(b, right), inner, onLimit).compare(0, left.length, 0, right.length);
  left.forEach((at, i) => {
    if (inner.deleted[i]) changes.deleted[at] = true;
  });
  right.forEach((at, i) => {
    if (inner.inserted[i]) changes.inserted[at] = true;
  });
  moveRuns(a, changes.deleted, changes.inserted);
  moveRuns(b, changes.inserted, changes.deleted);
  return changes;
}

/** Where the lines stand that the other side has, too; the rest is marked as changed. */
function kept(lines: readonly number[], other: readonly number[], changed: boolean[]): readonly number[] {
  const known = new Set(other);
  lines.forEach((line, i) => {
    if (!known.has(line)) changed[i] = true;
  });
  return lines.flatMap((line, i) => (known.has(line) ? [i] : []));
}

class Comparison {
  private steps = 0;

  constructor(
    private readonly a: readonly number[],
    private readonly b: readonly number[],
    private readonly changes: Changes,
    private readonly onLimit: () => never,
  ) {}

  compare(fromA: number, toA: number, fromB: number, toB: number): void {
    let [x, xEnd, y, yEnd] = [fromA, toA, fromB, toB];
    while (x < xEnd && y < yEnd && this.a[x] === this.b[y]) {
      x += 1;
      y += 1;
    }
    while (x < xEnd && y < yEnd && this.a[xEnd - 1] === this.b[yEnd - 1]) {
      xEnd -= 1;
      yEnd -= 1;
    }
    if (x === xEnd) this.changes.inserted.fill(true, y, yEnd);
    else if (y === yEnd) this.changes.deleted.fill(true, x, xEnd);
    else {
      const [middleX, middleY] = this.middle(x, xEnd, y, yEnd);
      this.compare(x, middleX, y, middleY);
      this.compare(middleX, xEnd, middleY, yEnd);
    }
  }

  /** A point on a shortest path, found from both ends at once. Diagonals are numbered x - y. */
  private middle(xFrom: number, xTo: number, yFrom: number, yTo: number): [number, number] {
    const [lowest, highest] = [xFrom - yTo, xTo - yFrom];
    const [down, up] = [xFrom - yFrom, xTo - yTo];
    const odd = (down - up) % 2 !== 0;
    const forward = new Map<number, number>([[down, xFrom]]);
    const backward = new Map<number, number>([[up, xTo]]);
    let [fMin, fMax, bMin, bMax] = [down, down, up, up];
    for (;;) {
      fMin > lowest ? forward.set(--fMin - 1, -1) : ++fMin;
      fMax < highest ? forward.set(++fMax + 1, -1) : --fMax;
      for (let d = fMax; d >= fMin; d -= 2) {
        this.count();
        const [low, high] = [forward.get(d - 1) ?? -1, forward.get(d + 1) ?? -1];
        let x = low < high ? high : low + 1;
        let y = x - d;
        while (x < xTo && y < yTo && this.a[x] === this.b[y]) {
          x += 1;
          y += 1;
        }
        forward.set(d, x);
        if (odd && bMin <= d && d <= bMax && (backward.get(d) ?? Number.POSITIVE_INFINITY) <= x) return [x, y];
      }
      bMin > lowest ? backward.set(--bMin - 1, Number.POSITIVE_INFINITY) : ++bMin;
      bMax < highest ? backward.set(++bMax + 1, Number.POSITIVE_INFINITY) : --bMax;
      for (let d = bMax; d >= bMin; d -= 2) {
        this.count();
        const low = backward.get(d - 1) ?? Number.POSITIVE_INFINITY;
        const high = backward.get(d + 1) ?? Number.POSITIVE_INFINITY;
        let x = low < high ? low : high - 1;
        let y = x - d;
        while (xFrom < x && yFrom < y && this.a[x - 1] === this.b[y - 1]) {
          x -= 1;
          y -= 1;
        }
        backward.set(d, x);
        if (!odd && fMin <= d && d <= fMax && x <= (forward.get(d) ?? -1)) return [x, y];
      }
    }
  }

  private count(): void {
    if (++this.steps > MOST_STEPS) this.onLimit();
  }
}

/**
 * A run of changed lines can be moved along where the line behind it equals its first one. It is moved back as far as
 * it joins another run, then forward as far as it goes; if a change of the other side lies beside an earlier place,
 * it is put there.
 */
function moveRuns(lines: readonly number[], changed: boolean[], other: readonly boolean[]): void {
  let i = 0;
  let j = 0;
  const end = lines.length;
  for (;;) {
    while (i < end && !changed[i]) {
      while (other[j++]);
      i += 1;
    }
    if (i === end) return;
    let start = i;
    while (changed[++i]);
    while (other[j]) j += 1;
    let run: number;
    let corresponding: number;
    do {
      run = i - start;
      while (start > 0 && lines[start - 1] === lines[i - 1]) {
        changed[--start] = true;
        changed[--i] = false;
        while (changed[start - 1]) start -= 1;
        while (other[--j]);
      }
      corresponding = other[j - 1] ? i : end;
      while (i !== end && lines[start] === lines[i]) {
        changed[start++] = false;
        changed[i++] = true;
        while (changed[i]) i += 1;
        while (other[++j]) corresponding = i;
      }
    } while (run !== i - start);
    while (corresponding < i) {
      changed[--start] = true;
      changed[--i] = false;
      while (other[--j]);
    }
  }
}
