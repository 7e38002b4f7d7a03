/** The example's data, as the server would send it. */
import fs from "node:fs";
import path from "node:path";
import { unpackedHost } from "../../server/src/core/analysis/unpackedHost";
import { explore, namedHosts, openHost, parse, resolveHost, simulate } from "../../server/src/core/api";
import type { Runs } from "../../server/src/core/features/runs";
import { makeScript } from "../../server/src/core/script/script";
import type { Host } from "../../server/src/core/world/host";

const folder = path.resolve(import.meta.dirname, "../../examples/butterfly");
const name = "ifupdown.postinst";
const args = ["configure", ""];
const packaging = { dirs: fs.readFileSync(path.join(folder, "ifupdown.dirs"), "utf8") };

export const text = fs.readFileSync(path.join(folder, name), "utf8");
export const script = makeScript(name, parse(text));

export function hostOf(environment: string): Host {
  const resolved = resolveHost(environment);
  if (!resolved.ok) throw new Error(resolved.error);
  return unpackedHost(resolved.host, script, packaging);
}

export function butterflyRuns(): Runs {
  const runOn = (environment: string) => ({
    environment,
    mounts: [],
    report: simulate({ text, name, args, host: hostOf(environment) }).report,
  });
  const others = namedHosts().filter((host) => host.name !== "debian-12");
  return { chosen: runOn("debian-12"), whatIf: [], before: null, others: others.map((host) => runOn(host.name)) };
}

export function butterflyExploration() {
  return explore({ text, name, args, host: openHost() });
}
