/**
 * The shell beside the real dash, in processor time of this run: `node --import tsx bench/shell.mts`. A model's time is
 * that of a warm process, the median of several runs; dash's that of its process and of those that it starts.
 */
import { spawnSync } from "node:child_process";
import { parse, registry, resolveHost } from "../server/src/core/api";
import { run } from "../server/src/core/interp/run";

const resolved = resolveHost("debian-12");
if (!resolved.ok) throw new Error("no host");
const { host } = resolved;

const scripts: readonly (readonly [name: string, text: string, goal: string])[] = [
  ["100,000 turns of [ and $((…))", "i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; echo $i\n", "at most 3 × dash"],
  ["10,000 simple commands", "x=1; : $x\n".repeat(5000), "under 100 ms"],
  [
    "200 external commands",
    'for i in 1 2 3 4 5 6 7 8 9 10; do\n  for j in 1 2 3 4 5; do\n    echo "a $i:b $j" | sed s/a/c/ | cut -d: -f2 >/dev/null; basename /x/$i >/dev/null\n  done\ndone\n',
    "dash ÷ 10",
  ],
  [
    "functions and case",
    "f() { case $1 in a*) return 0;; *) return 1;; esac; }\n".concat("f abc; f xyz\n".repeat(2000)),
    "",
  ],
];

for (const [name, text, goal] of scripts) {
  const model = median([0, 1, 2, 3, 4].map(() => modelTime(text)));
  const dash = median([0, 1, 2].map(() => dashTime(text)));
  const ratio = dash < 10 ? "?" : (model / dash).toFixed(2);
  console.log(
    `${name}: ${model.toFixed(1)} ms, dash ${dash.toFixed(1)} ms, ${ratio} times dash${goal ? ` (goal: ${goal})` : ""}`,
  );
}

function modelTime(text: string): number {
  const syntax = parse(text, { dialect: "sh" });
  const begun = process.cpuUsage();
  const { limit } = run({ syntax, host, registry, name: "bench", args: [] });
  if (limit) throw new Error(`limit ${limit.limit}`);
  return process.cpuUsage(begun).user / 1000;
}

/** User and system time of dash and its children, by its own `times`. */
function dashTime(text: string): number {
  const { stdout } = spawnSync("dash", ["-c", `${text}\ntimes`], { encoding: "utf8", maxBuffer: 1 << 26 });
  const times = stdout
    .trimEnd()
    .split("\n")
    .slice(-2)
    .join(" ")
    .matchAll(/(\d+)m([\d.]+)s/g);
  return [...times].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000, 0);
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}
