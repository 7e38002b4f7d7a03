/** Of node's assert what the tests use, for the browser: esbuild puts it in its place. */
function assert(value: unknown, message?: string): asserts value {
  if (!value) throw new Error(message ?? `${JSON.stringify(value)} is not truthy`);
}

assert.ok = assert as (value: unknown, message?: string) => void;

assert.equal = (actual: unknown, expected: unknown, message?: string): void => {
  if (!Object.is(actual, expected)) throw new Error(`${message ?? ""} ${shown(actual)} is not ${shown(expected)}`);
};

assert.deepEqual = (actual: unknown, expected: unknown, message?: string): void => {
  if (shown(actual) !== shown(expected)) throw new Error(`${message ?? ""} ${shown(actual)} is not ${shown(expected)}`);
};

assert.match = (text: string, pattern: RegExp, message?: string): void => {
  if (!pattern.test(text)) throw new Error(`${message ?? ""} ${JSON.stringify(text)} does not match ${pattern}`);
};

assert.doesNotMatch = (text: string, pattern: RegExp, message?: string): void => {
  if (pattern.test(text)) throw new Error(`${message ?? ""} ${JSON.stringify(text)} matches ${pattern}`);
};

function shown(value: unknown): string {
  return JSON.stringify(value, null, 1) ?? String(value);
}

export default assert;
