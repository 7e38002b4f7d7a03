/** The administrative directory: one file per link group. */
import type { Bytes } from "../../bytes";
import type { AlternativesContext } from "./context";
import { type LinkGroup, parseLinkGroup, renderLinkGroup, sorted, withoutUnusedSlaves } from "./linkGroup";

/** The group, without choices whose file is gone; null where there is no such group; ends the run where it is corrupt. */
export function loadGroup(context: AlternativesContext, name: Bytes): LinkGroup | null {
  const { sys } = context;
  const file = `${context.administrative}/${name}`;
  sys.mayContain(file, `alternative ${name} exists`, `auto\n/usr/bin/${name}\n\n/usr/bin/${name}.example\n50\n\n`);
  const text = sys.readFile(file);
  if (!text.ok) return null;
  const group = parseLinkGroup(name, text.value);
  if (typeof group === "string") return context.error(`${file} corrupt: ${group}`);
  const gone = group.choices.filter((choice) => !context.exists(choice.path));
  for (const { path } of gone)
    context.warning(
      `alternative ${path} (part of link group ${name}) doesn't exist; removing from list of alternatives`,
    );
  return { ...group, choices: group.choices.filter((choice) => !gone.includes(choice)) };
}

/** All groups that can be read, by name. */
export function allGroups(context: AlternativesContext): readonly LinkGroup[] {
  const names = context.sys.readDirectory(context.administrative);
  if (!names.ok) return [];
  return names.value.flatMap((name) => {
    if (name.startsWith(".") || name.endsWith(".dpkg-tmp")) return [];
    return context.sys.part(() => {
      const text = context.sys.readFile(`${context.administrative}/${name}`);
      const group = text.ok ? parseLinkGroup(name, text.value) : "unreadable";
      return typeof group === "string" ? [] : [group];
    });
  });
}

export function saveGroup(context: AlternativesContext, group: LinkGroup): void {
  const { sys } = context;
  const file = `${context.administrative}/${group.name}`;
  const fresh = `${file}.dpkg-tmp`;
  const kept = sorted(withoutUnusedSlaves(group));
  sys.part(() => context.ensureDirectory(context.administrative));
  for (const slave of group.slaves)
    if (!kept.slaves.includes(slave)) context.verbose(`discarding obsolete slave link ${slave.name} (${slave.link})`);
  context.orFail(sys.writeFile(fresh, renderLinkGroup(kept), { mode: 0o644 }), `unable to create file '${fresh}'`);
  context.orFail(sys.rename(fresh, file), `unable to install '${fresh}' as '${file}'`);
}
