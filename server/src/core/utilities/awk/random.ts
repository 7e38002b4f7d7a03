/** random(3) of glibc, which mawk's rand() is: an additive feedback generator over 31 words. */

const LARGEST = 2147483647;
const WORDS = 31;
const LAG = 3;

/** A generator of numbers from 0 to 1 for srand(seed). */
export function seededRandom(seed: number): () => number {
  const state: number[] = [seed >>> 0 === 0 ? 1 : seed | 0];
  for (let i = 1; i < WORDS; i++) state.push(successor(state[i - 1] ?? 0));
  let at = LAG;
  const step = () => {
    const sum = ((state[at] ?? 0) + (state[(at + WORDS - LAG) % WORDS] ?? 0)) >>> 0;
    state[at] = sum;
    at = (at + 1) % WORDS;
    return sum >>> 1;
  };
  for (let i = 0; i < 10 * WORDS; i++) step();
  return () => step() / LARGEST;
}

/** 16807 × word modulo 2^31 - 1, made positive. */
function successor(word: number): number {
  const next = (16807 * word) % LARGEST;
  return next < 0 ? next + LARGEST : next;
}
