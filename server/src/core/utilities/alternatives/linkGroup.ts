/** A link group of the alternatives system and the file that holds it (update-alternatives(1), FILES). */
import type { Bytes } from "../../bytes";

export interface Slave {
  readonly name: Bytes;
  readonly link: Bytes;
  /** Was it added by this very call? */
  readonly added: boolean;
}

export interface Choice {
  readonly path: Bytes;
  readonly priority: number;
  /** Slave name to file. */
  readonly slaves: ReadonlyMap<Bytes, Bytes>;
}

export interface LinkGroup {
  readonly name: Bytes;
  readonly link: Bytes;
  readonly mode: "auto" | "manual";
  readonly slaves: readonly Slave[];
  readonly choices: readonly Choice[];
}

/** The group in an administrative file, or why the file is corrupt. */
export function parseLinkGroup(name: Bytes, text: Bytes): LinkGroup | string {
  const lines = text.split("\n");
  let at = 0;
  const next = () => (at < lines.length - 1 ? lines[at++] : undefined);
  const mode = next();
  if (mode !== "auto" && mode !== "manual")
    return mode === undefined ? "unexpected end of file while trying to read status" : "invalid status";
  const link = next();
  if (link === undefined) return "unexpected end of file while trying to read master link";
  const slaves: Slave[] = [];
  for (let slave = next(); slave !== ""; slave = next()) {
    const slaveLink = next();
    if (slave === undefined || slaveLink === undefined) return "unexpected end of file while trying to read slave name";
    if (slave === name || slaves.some((s) => s.name === slave)) return `duplicate slave name ${slave}`;
    if (slaveLink === link || slaves.some((s) => s.link === slaveLink)) return `duplicate slave link ${slaveLink}`;
    slaves.push({ name: slave, link: slaveLink, added: false });
  }
  const choices: Choice[] = [];
  for (let path = next(); path !== ""; path = next()) {
    const priority = next();
    if (path === undefined || priority === undefined) return "unexpected end of file while trying to read master file";
    if (choices.some((c) => c.path === path)) return `duplicate path ${path}`;
    if (!/^-?[0-9]+$/.test(priority)) return "invalid priority";
    const files = new Map<Bytes, Bytes>();
    for (const slave of slaves) {
      const file = next();
      if (file === undefined) return "unexpected end of file while trying to read slave file";
      if (file !== "") files.set(slave.name, file);
    }
    choices.push({ path, priority: Number(priority), slaves: files });
  }
  return { name, link, mode, slaves, choices };
}

/** The administrative file: slaves by name, choices by path. */
export function renderLinkGroup(group: LinkGroup): Bytes {
  const lines = [group.mode, group.link];
  for (const { name, link } of group.slaves) lines.push(name, link);
  lines.push("");
  for (const choice of group.choices) {
    lines.push(choice.path, String(choice.priority));
    for (const slave of group.slaves) lines.push(choice.slaves.get(slave.name) ?? "");
  }
  lines.push("", "");
  return lines.join("\n");
}

/** Slaves by name and choices by path. */
export function sorted(group: LinkGroup): LinkGroup {
  const order = (a: Bytes, b: Bytes) => (a < b ? -1 : a > b ? 1 : 0);
  return {
    ...group,
    slaves: [...group.slaves].sort((a, b) => order(a.name, b.name)),
    choices: [...group.choices].sort((a, b) => order(a.path, b.path)),
  };
}

/** Without slaves that no choice has. */
export function withoutUnusedSlaves(group: LinkGroup): LinkGroup {
  return {
    ...group,
    slaves: group.slaves.filter((slave) => group.choices.some((choice) => choice.slaves.has(slave.name))),
  };
}

/** The choice of highest priority; of equal ones the current, else the first. */
export function bestChoice(group: LinkGroup, current: Bytes | null): Choice | undefined {
  const start = group.choices.find((choice) => choice.path === current) ?? group.choices[0];
  return group.choices.reduce((best, choice) => (best && choice.priority > best.priority ? choice : best), start);
}
