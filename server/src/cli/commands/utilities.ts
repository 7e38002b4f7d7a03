import { registry } from "../../core/api";
import type { Option, Utility } from "../../core/utilities/utility";
import { nearest } from "../../core/world/shape";
import { type Command, type CommandCall, jsonOption, UsageError } from "../command";
import { table } from "../style";

export const utilitiesCommand: Command = {
  name: "utilities",
  operands: "[NAME]",
  summary: "the commands, builtins and sourced functions that are modelled; with a name, everything about one",
  description: [
    "A command that is not in this list is reported as not modelled where a script uses it, and so is an option that its model does not have.",
  ],
  options: [jsonOption],
  max: 1,
  run(call) {
    const [name] = call.operands;
    const all = modelled();
    if (name === undefined) {
      const rows = all.map((one) => [call.style.cyan(one.name), one.kind === "utility" ? "" : one.kind, one.summary]);
      call.io.out(
        call.has("json") ? json(all.map(({ name, kind, summary }) => ({ name, kind, summary }))) : table(rows),
      );
      return 0;
    }
    const found = all.filter((one) => one.name === name || one.aliases.includes(name));
    if (found.length === 0) throw unknown(name, all);
    call.io.out(call.has("json") ? json(found) : found.map((one) => about(one, call)).join("\n"));
    return 0;
  },
};

interface Modelled {
  readonly name: string;
  readonly kind: "builtin" | "utility" | "sourced function";
  readonly summary: string;
  readonly aliases: readonly string[];
  readonly options: readonly {
    readonly names: readonly string[];
    readonly argument: "none" | "required" | "optional";
  }[];
  readonly missing: readonly string[];
}

function modelled(): readonly Modelled[] {
  const utilities = [...new Set(registry.utilities.values())].map(ofUtility);
  const builtins = [...registry.builtins.values()].map(
    ({ name, summary }): Modelled => ({ name, kind: "builtin", summary, aliases: [], options: [], missing: [] }),
  );
  const functions = [...registry.sourcedModels.values()].flatMap((library) =>
    Object.values(library.functions).map(
      ({ name, summary, missing }): Modelled => ({
        name,
        kind: "sourced function",
        summary: `${summary} (${library.path})`,
        aliases: [],
        options: [],
        missing,
      }),
    ),
  );
  return [...builtins, ...utilities, ...functions].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function ofUtility({ name, summary, aliases, options, missing }: Utility): Modelled {
  const listed = Object.values(options).map((option) => ({ names: option.names, argument: argumentOf(option) }));
  return { name, kind: "utility", summary, aliases, options: listed, missing };
}

function argumentOf({ kind }: Option): "none" | "required" | "optional" {
  return kind === "flag" ? "none" : kind === "optional" ? "optional" : "required";
}

function about({ name, kind, summary, aliases, options, missing }: Modelled, { style }: CommandCall): string {
  const rows = options.map(({ names, argument }) => [
    names.map((option) => style.cyan(option)).join(", "),
    argument === "none" ? "" : argument === "required" ? "with an argument" : "with an optional argument",
  ]);
  return [
    `${style.bold(name)} (${kind}): ${summary}\n`,
    aliases.length > 0 ? `also called ${aliases.join(", ")}\n` : "",
    rows.length > 0 ? `\n${style.bold("options")}\n${table(rows, "  ")}` : "",
    missing.length > 0 ? `\n${style.bold("not modelled")}\n${missing.map((text) => `  ${text}\n`).join("")}` : "",
  ].join("");
}

function unknown(name: string, all: readonly Modelled[]): UsageError {
  const near = nearest(
    name,
    all.map((one) => one.name),
  );
  return new UsageError(`nothing models "${name}"${near ? `; did you mean ${near}?` : ""}`);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
