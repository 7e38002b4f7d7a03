/**
 * The shape of a JSON value, written once: checking a value against it and its JSON Schema (draft 2020-12) both come
 * from here, so they cannot say different things.
 */

export type Shape =
  | { readonly kind: "string"; readonly pattern?: RegExp; readonly what?: string }
  | { readonly kind: "integer"; readonly least?: number }
  | { readonly kind: "boolean" }
  | { readonly kind: "null" }
  | { readonly kind: "enum"; readonly values: readonly string[] }
  | { readonly kind: "list"; readonly items: Shape }
  /** An object whose keys are names of the writer's choice. */
  | {
      readonly kind: "map";
      readonly values: Shape;
      readonly keys?: { readonly pattern: RegExp; readonly what: string };
    }
  | { readonly kind: "object"; readonly keys: Readonly<Record<string, Key>>; readonly required?: readonly string[] }
  | { readonly kind: "either"; readonly of: readonly Shape[] };

/** A key of an object: what it means and what it holds. */
export interface Key {
  readonly about: string;
  readonly is: Shape;
}

/** What is wrong and where: `mounts[1].sizeKb`. */
export interface ShapeProblem {
  readonly at: string;
  readonly message: string;
}

/** All that is wrong with `value`, outermost first. Total: any value may be handed in. */
export function checkShape(value: unknown, shape: Shape, at = ""): ShapeProblem[] {
  switch (shape.kind) {
    case "string":
      if (typeof value !== "string") return [expected(at, shape, value)];
      return shape.pattern && !shape.pattern.test(value) ? [expected(at, shape, value)] : [];
    case "integer":
      if (typeof value !== "number" || !Number.isInteger(value)) return [expected(at, shape, value)];
      return shape.least !== undefined && value < shape.least ? [expected(at, shape, value)] : [];
    case "boolean":
      return typeof value === "boolean" ? [] : [expected(at, shape, value)];
    case "null":
      return value === null ? [] : [expected(at, shape, value)];
    case "enum":
      return typeof value === "string" && shape.values.includes(value) ? [] : [expectedOneOf(at, shape.values, value)];
    case "list":
      if (!Array.isArray(value)) return [expected(at, shape, value)];
      return value.flatMap((item, i) => checkShape(item, shape.items, `${at}[${i}]`));
    case "map":
      return checkMap(value, shape, at);
    case "object":
      return checkObject(value, shape, at);
    case "either":
      return checkEither(value, shape, at);
  }
}

/** The nearest of `known` to a mistyped word, or undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known.map((name) => ({ name, distance: editDistance(word.toLowerCase(), name.toLowerCase()) }));
  ranked.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  const [best] = ranked;
  return best && best.distance <= Math.max(1, Math.floor(word.length / 3)) ? best.name : undefined;
}

/** Number of letters to insert, remove, replace or swap with their neighbour to make one word the other. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The shape as JSON Schema. */
export function jsonSchema(shape: Shape, about?: string): Record<string, unknown> {
  return about === undefined ? schemaOf(shape) : { description: about, ...schemaOf(shape) };
}

function schemaOf(shape: Shape): Record<string, unknown> {
  switch (shape.kind) {
    case "string":
      return shape.pattern ? { type: "string", pattern: shape.pattern.source } : { type: "string" };
    case "integer":
      return shape.least === undefined ? { type: "integer" } : { type: "integer", minimum: shape.least };
    case "boolean":
      return { type: "boolean" };
    case "null":
      return { type: "null" };
    case "enum":
      return { enum: [...shape.values] };
    case "list":
      return { type: "array", items: schemaOf(shape.items) };
    case "map":
      return {
        type: "object",
        ...(shape.keys ? { propertyNames: { pattern: shape.keys.pattern.source } } : {}),
        additionalProperties: schemaOf(shape.values),
      };
    case "object":
      return {
        type: "object",
        properties: Object.fromEntries(
          Object.entries(shape.keys).map(([key, { about, is }]) => [key, jsonSchema(is, about)]),
        ),
        ...(shape.required ? { required: [...shape.required] } : {}),
        additionalProperties: false,
      };
    case "either":
      return { anyOf: shape.of.map(schemaOf) };
  }
}

function checkMap(value: unknown, shape: Extract<Shape, { kind: "map" }>, at: string): ShapeProblem[] {
  if (!isRecord(value)) return [expected(at, shape, value)];
  return Object.entries(value).flatMap(([key, item]) => {
    const here = memberPath(at, key);
    if (shape.keys && !shape.keys.pattern.test(key)) {
      return [{ at: here, message: `expected ${shape.keys.what} as the key, found ${JSON.stringify(key)}` }];
    }
    return checkShape(item, shape.values, here);
  });
}

function checkObject(value: unknown, shape: Extract<Shape, { kind: "object" }>, at: string): ShapeProblem[] {
  if (!isRecord(value)) return [expected(at, shape, value)];
  const known = Object.keys(shape.keys);
  const problems: ShapeProblem[] = [];
  for (const [key, item] of Object.entries(value)) {
    const here = memberPath(at, key);
    const described = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
    if (described) problems.push(...checkShape(item, described.is, here));
    else if (!(at === "" && key === "$schema")) problems.push({ at: here, message: unknownKey(key, known) });
  }
  for (const key of shape.required ?? []) {
    if (!Object.hasOwn(value, key)) problems.push({ at, message: `the key "${key}" is missing` });
  }
  return problems;
}

/** Where one alternative is of the value's own kind, its problems are told; else what all alternatives expect. */
function checkEither(value: unknown, shape: Extract<Shape, { kind: "either" }>, at: string): ShapeProblem[] {
  const tried = shape.of.map((one) => checkShape(value, one, at));
  if (tried.some((problems) => problems.length === 0)) return [];
  const inside = tried.find((problems) => problems.every((problem) => problem.at !== at));
  return inside ?? [expected(at, shape, value)];
}

function unknownKey(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  return near
    ? `there is no key "${key}" here; did you mean "${near}"?`
    : `there is no key "${key}" here; keys are ${known.join(", ")}`;
}

function expected(at: string, shape: Shape, value: unknown): ShapeProblem {
  return { at, message: `expected ${describeShape(shape)}, found ${describeValue(value)}` };
}

function expectedOneOf(at: string, values: readonly string[], value: unknown): ShapeProblem {
  const near = typeof value === "string" ? nearest(value, values) : undefined;
  const hint = near ? `; did you mean "${near}"?` : "";
  return {
    at,
    message: `expected ${oneOf(values.map((one) => JSON.stringify(one)))}, found ${describeValue(value)}${hint}`,
  };
}

function describeShape(shape: Shape): string {
  switch (shape.kind) {
    case "string":
      return shape.what ?? "a string";
    case "integer":
      return shape.least === undefined ? "an integer" : `an integer from ${shape.least}`;
    case "boolean":
      return "true or false";
    case "null":
      return "null";
    case "enum":
      return oneOf(shape.values.map((one) => JSON.stringify(one)));
    case "list":
      return "a list";
    case "map":
    case "object":
      return "an object";
    case "either":
      return oneOf(shape.of.map(describeShape));
  }
}

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (isRecord(value)) return "an object";
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function oneOf(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

function memberPath(at: string, key: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(key);
  if (!plain) return `${at}[${JSON.stringify(key)}]`;
  return at === "" ? key : `${at}.${key}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
