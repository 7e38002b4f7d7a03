import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compareVersionTexts } from "../../server/src/core/utilities/debianVersion";
import { formatCondition } from "../../server/src/core/world/formatStatement";
import type { Host } from "../../server/src/core/world/host";
import { resolveHost } from "../../server/src/core/world/hosts";
import { parseWhatIf } from "../../server/src/core/world/parseWhatIf";
import { boot } from "../../server/src/core/world/reboot";
import { applyWhatIfs, type WhatIfTools } from "../../server/src/core/world/whatIf";
import { FORMS } from "../../server/src/core/world/whatIfForms";

const tools: WhatIfTools = {
  compareVersions: compareVersionTexts,
  matchingLine: (pattern) => pattern,
  matches: (pattern, line) => line.includes(pattern),
};

/** A number below `n`, the same in every run. */
let state = 1;
function random(n: number): number {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return (state >>> 12) % n;
}
function pick<T>(...values: readonly T[]): T {
  const value = values[random(values.length)];
  if (value === undefined) throw new Error("nothing to pick");
  return value;
}
const some = <T>(most: number, make: () => T): T[] => Array.from({ length: random(most) }, make);
const somePath = () =>
  pick(
    "/",
    "/a",
    "/a/b",
    "/bin/x",
    "/proc",
    "/proc/mounts",
    "/proc/self/x",
    "/dev/shm",
    "/dev/shm/x",
    "/run/../etc",
    "//x//",
    "/loop",
    "/loop/x",
    "/é",
    "/a/",
  );

function someDescription(): Record<string, unknown> {
  const file = () =>
    pick<Record<string, unknown>>(
      { path: somePath() },
      { path: somePath(), type: "dir" },
      { path: somePath(), target: somePath() },
      { path: "/loop", target: "/loop" },
      { path: somePath(), contentBase64: "AA==" },
      { path: somePath(), type: "char", device: "1:1" },
    );
  const mount = () => ({
    source: "s",
    at: somePath(),
    type: pick("tmpfs", "proc", "ext4", "devtmpfs", "sysfs", "devpts"),
    options: pick("rw", "ro,mode=700", "size=1k"),
  });
  const keys: Record<string, unknown> = {
    extends: pick("debootstrap", "debian-12", "docker-build", "nope"),
    files: some(5, file),
    absent: [somePath(), somePath()],
    mounts: some(4, mount),
    proc: pick<unknown>("mounted", "absent", { "/proc/mounts": "x" }),
    packages: { dpkg: null, foo: { files: [somePath()] } },
    users: { root: null, x: { groups: ["g"] } },
    init: pick("systemd", "none", "sysvinit"),
    commands: { ls: false, x: true },
    alternatives: { a: { link: somePath(), choices: { "/x": 1 } } },
  };
  return Object.fromEntries(Object.entries(keys).filter(() => random(2) === 0));
}

function someStatement(): string {
  const values: Readonly<Record<string, string>> = {
    path: somePath(),
    type: "tmpfs",
    kb: "5",
    status: "1",
    argument: "$1",
    variableName: "V",
    packageName: pick("dpkg", "foo"),
    version: "1",
    option: "ro",
    command: "ls",
    account: "root",
    question: "a/b",
    name: "lo",
    text: "root",
    pattern: "root",
  };
  const word = (element: string) => {
    if (element === "IS") return pick("is", "is not");
    if (element.startsWith("<")) return values[element.slice(1, -1)] ?? "v";
    return element.replace("?", "").split(/[/|]/)[0] ?? "";
  };
  return pick(...FORMS)
    .template.split(" ")
    .map(word)
    .join(" ");
}

/** What is listed is there, and nothing throws. */
function look({ files }: Pick<Host, "files">, at = "/", depth = 0): void {
  files.content(at);
  const entry = files.entry(at);
  if (entry?.type !== "directory" || depth > 3) return;
  for (const name of (files.list(at) ?? []).slice(0, 40)) {
    const child = at === "/" ? `/${name}` : `${at}/${name}`;
    assert.ok(files.entry(child), `${child} is listed but not there`);
    look({ files }, child, depth + 1);
  }
}

describe("any host, changed by any statements and booted", () => {
  it("stays whole", () => {
    let resolvedHosts = 0;
    for (let i = 0; i < 120; i++) {
      const description = someDescription();
      const resolved = resolveHost(description, random(4) === 0 ? { unknown: "open" } : {});
      if (!resolved.ok) continue;
      resolvedHosts++;
      let { host } = resolved;
      look(host);
      for (const text of Array.from({ length: 4 }, someStatement)) {
        const parsed = parseWhatIf(text);
        assert.ok(parsed.ok, text);
        const again = parseWhatIf(formatCondition(parsed.condition));
        assert.deepEqual(again.ok && again.condition, parsed.condition, text);
        host = applyWhatIfs(host, parsed.condition.anyOf[0] ?? [], tools).host;
        look(host);
      }
      look(boot(host));
    }
    assert.ok(resolvedHosts > 50);
  });
});
