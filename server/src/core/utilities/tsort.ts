import type { Bytes } from "../bytes";
import { readOperand } from "./textInput";
import { quotef, utility } from "./utility";

interface Item {
  /** Items that come before this one and are not written yet. */
  before: number;
  readonly after: Item[];
  readonly name: Bytes;
}

/** tsort - topological sort. POSIX XCU tsort; the order among equals is that of coreutils: by name, then by arrival. */
export const tsort = utility({
  name: "tsort",
  summary: "perform topological sort",
  knows: "all",
  options: {},
  operands: { max: 1 },
  missing: ["input that contains a loop"],

  run(call) {
    const path = call.operands[0] ?? "-";
    const read = readOperand(call, path);
    if (!read.ok) {
      call.fail(read.errno === "EISDIR" ? `${quotef(path)}: read error` : quotef(path), read.errno);
      return;
    }
    const words = read.value.split(/[ \t\n]+/).filter((word) => word !== "");
    if (words.length % 2 === 1) {
      call.fail(`${quotef(path)}: input contains an odd number of tokens`);
      return;
    }
    const items = itemsOf(words);
    const sorted = topological(items);
    if (sorted.length < items.length) return call.unmodelled("input of tsort that contains a loop");
    call.write(sorted.map((name) => `${name}\n`).join(""));
  },
});

/** The items by name, with the relations of the pairs. */
function itemsOf(words: readonly Bytes[]): readonly Item[] {
  const items = new Map<Bytes, Item>();
  const item = (name: Bytes) => {
    const found = items.get(name) ?? { before: 0, after: [], name };
    items.set(name, found);
    return found;
  };
  for (let i = 0; i < words.length; i += 2) {
    const [first, second] = [item(words[i] ?? ""), item(words[i + 1] ?? "")];
    if (first === second) continue;
    first.after.unshift(second);
    second.before += 1;
  }
  return [...items.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function topological(items: readonly Item[]): readonly Bytes[] {
  const queue = items.filter(({ before }) => before === 0);
  for (const { after } of queue) {
    for (const next of after) {
      next.before -= 1;
      if (next.before === 0) queue.push(next);
    }
  }
  return queue.map(({ name }) => name);
}
