import { namedHosts } from "../../core/world/hosts";
import { nearest } from "../../core/world/shape";
import { type Command, type CommandCall, jsonOption, UsageError } from "../command";
import { wrap } from "../help";
import { table } from "../style";

export const hostsCommand: Command = {
  name: "hosts",
  operands: "[NAME]",
  summary: "the named environments; with a name, everything about one",
  description: [
    "An environment is what --host takes. They are recorded from real systems; one of your own is a host description, a JSON file.",
  ],
  options: [jsonOption],
  max: 1,
  run(call) {
    const [name] = call.operands;
    const hosts = namedHosts();
    if (name === undefined) {
      const rows = hosts.map((host) => [call.style.cyan(host.name), host.summary]);
      call.io.out(call.has("json") ? json(hosts.map(({ name, summary }) => ({ name, summary }))) : table(rows));
      return 0;
    }
    const host = hosts.find((one) => one.name === name) ?? unknown(name);
    call.io.out(call.has("json") ? json([host]) : about(host, call));
    return 0;
  },
};

function about({ name, summary, explanation }: ReturnType<typeof namedHosts>[number], { style }: CommandCall): string {
  return `${style.bold(name)}: ${summary}\n\n${explanation
    .split("\n\n")
    .map((paragraph) => wrap(paragraph))
    .join("\n\n")}\n`;
}

function unknown(name: string): never {
  const names = namedHosts().map((host) => host.name);
  const near = nearest(name, names);
  throw new UsageError(
    `there is no host named "${name}"${near ? `; did you mean ${near}?` : `; there are ${names.join(", ")}`}`,
  );
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
