/** Triggers (deb-triggers(5)) that were activated and wait in `triggers/Unincorp` until dpkg works on them. */
import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";
import type { Package } from "./packageDatabase";

export interface Activation {
  readonly trigger: Bytes;
  /** Packages that await it; `-` for nobody. */
  readonly awaiters: readonly Bytes[];
}

/** The lines of an Unincorp file. */
export function parseUnincorporated(text: Bytes): readonly Activation[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [trigger = "", ...awaiters] = line.split(/[ \t]+/);
      return { trigger, awaiters };
    });
}

/** Why a trigger's name is not allowed, or null. */
export function triggerNameProblem(name: Bytes): string | null {
  if (name === "") return "empty trigger names are not permitted";
  if (/[^\x21-\x7e]/.test(name)) return "trigger name contains invalid character";
  return null;
}

const BELOW_AWAITED = new Set(["not-installed", "config-files", "half-installed", "unpacked", "half-configured"]);
const NOT_UNPACKED = new Set(["not-installed", "config-files"]);

/** The packages as dpkg sees them once the waiting triggers are recorded: pending in those interested, awaited by others. */
export function incorporateTriggers(sys: Sys, directory: Bytes, packages: readonly Package[]): readonly Package[] {
  const text = sys.readFile(`${directory}/triggers/Unincorp`);
  if (!text.ok || text.value === "") return packages;
  const changed = [...packages];
  const indexOf = (name: Bytes) =>
    changed.findIndex((p) => p.name === name.split(":")[0] && p.status !== "not-installed");
  for (const { trigger, awaiters } of parseUnincorporated(text.value)) {
    for (const [pendingTrigger, interested, awaits] of interests(sys, directory, trigger)) {
      const at = indexOf(interested);
      const pending = changed[at];
      if (!pending || BELOW_AWAITED.has(pending.status)) continue;
      const noted = note(pending, "triggers-pending", pendingTrigger);
      const waits = noted.fields.has("triggers-awaited");
      changed[at] = { ...noted, status: waits ? "triggers-awaited" : "triggers-pending" };
      if (!awaits) continue;
      for (const awaiter of awaiters) {
        const waiting = indexOf(awaiter);
        const found = changed[waiting];
        if (awaiter === "-" || waiting === at || !found || NOT_UNPACKED.has(found.status)) continue;
        const status = BELOW_AWAITED.has(found.status) ? found.status : "triggers-awaited";
        changed[waiting] = { ...note(found, "triggers-awaited", awaitedName(pending)), status };
      }
    }
  }
  return changed.map((p, i) => (p === packages[i] ? p : withStatus(p)));
}

/** Several architectures of a package may be installed: then the name tells which. */
function awaitedName({ name, architecture, fields }: Package): Bytes {
  return fields.get("multi-arch")?.value === "same" ? `${name}:${architecture}` : name;
}

function note(found: Package, key: "triggers-pending" | "triggers-awaited", entry: Bytes): Package {
  const name = key === "triggers-pending" ? "Triggers-Pending" : "Triggers-Awaited";
  const before = (found.fields.get(key)?.value ?? "").split(" ").filter((word) => word !== "");
  if (before.includes(entry)) return found;
  return { ...found, fields: new Map([...found.fields, [key, { name, value: [...before, entry].join(" ") }]]) };
}

function withStatus(found: Package): Package {
  const value = `${found.want} ${found.eflag} ${found.status}`;
  return { ...found, fields: new Map([...found.fields, ["status", { name: "Status", value }]]) };
}

/** Who is interested: [trigger as recorded, package, does the activator await it?]. */
function interests(sys: Sys, directory: Bytes, trigger: Bytes): readonly (readonly [Bytes, Bytes, boolean])[] {
  const entry = (name: Bytes, word: Bytes) => {
    const noawait = word.endsWith("/noawait");
    return [name, noawait ? word.slice(0, -"/noawait".length) : word, !noawait] as const;
  };
  if (trigger.startsWith("/")) {
    const file = sys.readFile(`${directory}/triggers/File`);
    if (!file.ok) return [];
    return file.value.split("\n").flatMap((line) => {
      const [path = "", word] = line.split(" ");
      return word !== undefined && (trigger === path || trigger.startsWith(`${path}/`)) ? [entry(path, word)] : [];
    });
  }
  const file = sys.readFile(`${directory}/triggers/${trigger}`);
  if (!file.ok) return [];
  return file.value
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => entry(trigger, line));
}
