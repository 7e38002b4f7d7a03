import { quote, utility } from "./utility";

/** Beyond this a factor may take long to find. */
const MOST_BITS = 96;

/** factor - factor numbers. */
export const factor = utility({
  name: "factor",
  summary: "factor numbers",
  options: {},
  missing: [`numbers of more than ${MOST_BITS} bits`],

  run(call) {
    const words =
      call.operands.length > 0
        ? call.operands
        : call.stdin
            .read()
            .split(/[ \t\n\0]+/)
            .filter((word) => word !== "");
    for (const word of words) {
      const digits = /^ *\+?(\d+)$/.exec(word)?.[1];
      if (digits === undefined) {
        call.fail(`${quote(word)} is not a valid positive integer`);
        continue;
      }
      const number = BigInt(digits);
      if (number >> BigInt(MOST_BITS) !== 0n)
        return call.unmodelled(`factoring a number of more than ${MOST_BITS} bits`);
      call.print([`${number}:`, ...factorsOf(number)].join(" "));
    }
    return undefined;
  },
});

/** The prime factors in ascending order; none of 0 and 1. */
export function factorsOf(number: bigint): bigint[] {
  const factors: bigint[] = [];
  let rest = number;
  for (let divisor = 2n; divisor < 1000n && divisor * divisor <= rest; divisor += divisor === 2n ? 1n : 2n) {
    for (; rest % divisor === 0n; rest /= divisor) factors.push(divisor);
  }
  const split = (part: bigint): void => {
    if (part <= 1n) return;
    if (part < 1_000_000n || isPrime(part)) {
      factors.push(part);
      return;
    }
    const divisor = divisorOf(part);
    split(divisor);
    split(part / divisor);
  };
  split(rest);
  return factors.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** Miller's and Rabin's test with the first twenty primes: certain far beyond the largest number that comes here. */
function isPrime(number: bigint): boolean {
  const bases = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n, 41n, 43n, 47n, 53n, 59n, 61n, 67n, 71n];
  let odd = number - 1n;
  let twos = 0;
  for (; odd % 2n === 0n; odd /= 2n) twos += 1;
  return bases.every((base) => {
    let value = power(base, odd, number);
    if (value === 1n || value === number - 1n) return true;
    for (let i = 1; i < twos; i++) {
      value = (value * value) % number;
      if (value === number - 1n) return true;
    }
    return false;
  });
}

/** A proper divisor of a composite number (Pollard's rho). */
function divisorOf(number: bigint): bigint {
  for (let constant = 1n; ; constant += 1n) {
    const step = (x: bigint) => (x * x + constant) % number;
    let [slow, fast, divisor] = [2n, 2n, 1n];
    while (divisor === 1n) {
      slow = step(slow);
      fast = step(step(fast));
      divisor = commonDivisor(slow > fast ? slow - fast : fast - slow, number);
    }
    if (divisor !== number) return divisor;
  }
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
