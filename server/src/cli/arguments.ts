/** Reads a command's arguments by its table, with node's own parser (node:util parseArgs). */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { nearest } from "../core/world/shape";
import { type Command, type OptionSpec, UsageError } from "./command";

export interface GivenArguments {
  readonly operands: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Throws UsageError for what the command does not know. */
export function readArguments(command: Command, args: readonly string[]): GivenArguments {
  const specs = new Map<string, OptionSpec>([helpOption, ...command.options].map((spec) => [spec.name, spec]));
  const config: NonNullable<ParseArgsConfig["options"]> = { help: { type: "boolean", short: "h" } };
  for (const { name, value } of specs.values())
    if (name !== "help") config[name] = { type: value ? "string" : "boolean", multiple: true };
  const { tokens } = parseArgs({
    args: [...args],
    options: config,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const operands: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string[]>();
  let passed = -1;
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const spec = specs.get(token.name);
    if (!spec) {
      if (!command.passOptions || operands.length === 0) throw unknownOption(command, token.rawName, specs);
      if (token.index !== passed) operands.push(args[token.index] ?? "");
      passed = token.index;
    } else if (spec.value === undefined) {
      if (token.value !== undefined) throw new UsageError(`--${spec.name} takes no value`);
      flags.add(spec.name);
    } else {
      if (token.value === undefined || (!token.inlineValue && token.value.startsWith("--"))) {
        throw new UsageError(`--${spec.name} needs a value: --${spec.name} ${spec.value}`);
      }
      values.set(spec.name, [...(values.get(spec.name) ?? []), token.value]);
    }
  }
  if (!flags.has("help")) checkCount(command, operands);
  return { operands, flags, values };
}

const helpOption: OptionSpec = { name: "help", help: "this text" };

function checkCount(command: Command, operands: readonly string[]): void {
  const usage = `maintscript ${command.name} ${command.operands}`.trimEnd();
  if (operands.length < (command.min ?? 0)) throw new UsageError(`too few operands; usage: ${usage}`);
  const extra = operands[command.max ?? Number.POSITIVE_INFINITY];
  if (extra !== undefined) throw new UsageError(`unexpected operand "${extra}"; usage: ${usage}`);
}

function unknownOption(command: Command, rawName: string, specs: ReadonlyMap<string, OptionSpec>): UsageError {
  const close = nearest(rawName.replace(/^-+/, ""), [...specs.keys()]);
  const hint = close ? `; did you mean --${close}?` : `; see maintscript ${command.name} --help`;
  return new UsageError(`unknown option ${rawName}${hint}`);
}
