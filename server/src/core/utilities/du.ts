import type { Bytes } from "../bytes";
import { humanSize } from "./humanSize";
import { joinPath } from "./paths";
import { type Call, flag, quoteaf, utility, value } from "./utility";

const options = {
  all: flag("-a", "--all"),
  apparent: flag("--apparent-size"),
  bytes: flag("-b", "--bytes"),
  total: flag("-c", "--total"),
  depth: value("-d", "--max-depth"),
  human: flag("-h", "--human-readable"),
  kilobytes: flag("-k"),
  megabytes: flag("-m"),
  separate: flag("-S", "--separate-dirs"),
  summarize: flag("-s", "--summarize"),
  oneFileSystem: flag("-x", "--one-file-system"),
} as const;

/** du - estimate file space usage (GNU): apparent sizes. What files occupy depends on the host's file system. */
export const du = utility({
  name: "du",
  lacks:
    "-0 --null -B --block-size -D --dereference-args --files0-from -H --inodes -L --dereference -l --count-links -P --no-dereference --si -t --threshold --time --time-style -X --exclude-from --exclude",
  summary: "sum up the sizes of files",
  options,
  missing: [
    "sizes in blocks (without -b or --apparent-size)",
    "-B",
    "-D",
    "-H",
    "-L",
    "-0",
    "-t",
    "--exclude",
    "--inodes",
    "--time",
  ],

  run(call) {
    const { options: given, operands } = call;
    if (!given.bytes && !given.apparent)
      return call.unmodelled("the blocks that files occupy depend on the file system");
    const seen = new Set<string>();
    let total = 0;
    for (const path of operands.length > 0 ? operands : ["."]) total += measure(call, path, 0, null, seen) ?? 0;
    if (given.total) tell(call, total, "total");
    return undefined;
  },
});

/** The size of what is at the path and below; null after a complaint. */
function measure(
  call: Call<typeof options>,
  path: Bytes,
  depth: number,
  device: number | null,
  seen: Set<string>,
): number | null {
  const { sys, options: given } = call;
  const found = sys.lstat(path);
  if (!found.ok) {
    call.fail(`cannot access ${quoteaf(path)}`, found.errno);
    return null;
  }
  const stat = found.value;
  if (given.oneFileSystem && device !== null && stat.device !== device) return 0;
  const key = `${stat.device}:${stat.inode}`;
  if (stat.type !== "directory") {
    if (stat.nlink > 1 && seen.has(key)) return 0;
    seen.add(key);
    const size = stat.type === "file" || stat.type === "symlink" ? stat.size : 0;
    if (depth === 0 || given.all) report(call, size, path, depth);
    return size;
  }
  const names = sys.readDirectory(path);
  if (!names.ok) call.fail(`cannot read directory ${quoteaf(path)}`, names.errno);
  let sum = stat.size;
  let own = stat.size;
  for (const name of names.ok ? names.value : []) {
    const child = joinPath(path, name);
    const size = measure(call, child, depth + 1, stat.device, seen) ?? 0;
    sum += size;
    if (sys.ltypeOf(child) !== "directory") own += size;
  }
  report(call, given.separate ? own : sum, path, depth);
  return sum;
}

function report(call: Call<typeof options>, size: number, path: Bytes, depth: number): void {
  const { options: given } = call;
  const deepest = given.summarize ? 0 : given.depth === undefined ? Number.POSITIVE_INFINITY : Number(given.depth);
  if (depth <= deepest) tell(call, size, path);
}

function tell(call: Call<typeof options>, size: number, name: Bytes): void {
  let unit = 1024;
  let human = false;
  for (const [key] of call.given) {
    if (key === "bytes") [unit, human] = [1, false];
    else if (key === "kilobytes") [unit, human] = [1024, false];
    else if (key === "megabytes") [unit, human] = [1048576, false];
    else if (key === "human") human = true;
  }
  call.print(`${human ? humanSize(size, 1024) : Math.ceil(size / unit)}\t${name}`);
}
