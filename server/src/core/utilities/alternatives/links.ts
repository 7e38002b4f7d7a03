/** The links of a group in the file system: checking, preparing, and putting them in place all at once. */
import type { Bytes } from "../../bytes";
import type { AlternativesContext } from "./context";
import type { Choice, LinkGroup } from "./linkGroup";

/** Steps that were prepared and are taken together in the end. */
export type Commit = (() => void)[];

/** What the links of the group ask for: nothing, new slaves to link, or a repair. */
export function linksState(context: AlternativesContext, group: LinkGroup): "fine" | "slaves changed" | "broken" {
  const place = context.place(group.name);
  if (needsLink(context, group.link, place)) return "broken";
  const current = context.target(place);
  const choice = group.choices.find((each) => each.path === current);
  if (!choice) return "fine";
  let state: "fine" | "slaves changed" = "fine";
  for (const slave of group.slaves) {
    const slavePlace = context.place(slave.name);
    const file = choice.slaves.get(slave.name);
    const fine =
      file !== undefined && context.exists(file)
        ? linkText(context, slave.link) === slavePlace && linkText(context, slavePlace) === file
        : context.kind(slave.link) === "missing" && context.kind(slavePlace) === "missing";
    if (fine) continue;
    if (!slave.added) return "broken";
    state = "slaves changed";
  }
  return state;
}

function linkText(context: AlternativesContext, path: Bytes): Bytes | null {
  return context.kind(path) === "symlink" ? context.target(path) : null;
}

function needsLink(context: AlternativesContext, link: Bytes, target: Bytes): boolean {
  return context.kind(link) !== "symlink" || context.target(link) !== target;
}

/** Prepares all links of the group for the choice. */
export function prepareInstall(context: AlternativesContext, group: LinkGroup, choice: Choice, commit: Commit): void {
  prepareLink(context, group.name, group.link, choice.path, commit);
  for (const { name, link } of group.slaves) {
    const file = choice.slaves.get(name);
    if (file !== undefined && context.exists(file)) {
      prepareLink(context, name, link, file, commit);
      continue;
    }
    if (file !== undefined)
      context.warning(
        `skip creation of ${link} because associated file ${file} (of link group ${group.name}) doesn't exist`,
      );
    if (canRemove(context, link)) commit.push(() => removePath(context, link));
    else context.warning(`not removing ${link} since it's not a symlink`);
    commit.push(() => removePath(context, context.place(name)));
  }
}

function prepareLink(context: AlternativesContext, name: Bytes, link: Bytes, file: Bytes, commit: Commit): void {
  const place = context.place(name);
  context.ensureDirectory(context.root + context.directory);
  makeBeside(context, file, place, commit);
  if (context.args.force ? true : replaceable(context, link, place)) makeBeside(context, place, link, commit);
}

function replaceable(context: AlternativesContext, link: Bytes, place: Bytes): boolean {
  switch (context.kind(link)) {
    case "missing":
      return true;
    case "symlink":
      return context.target(link) !== place;
    case "other":
      context.warning(`not replacing ${link} with a link`);
      return false;
  }
}

/** Makes the symlink under a temporary name now, to be renamed in the end. */
function makeBeside(context: AlternativesContext, target: Bytes, path: Bytes, commit: Commit): void {
  const { sys, root } = context;
  const temporary = `${root + path}.dpkg-tmp`;
  if (sys.lexists(temporary)) sys.unlink(temporary);
  context.orFail(sys.symlink(target, temporary), `error creating symbolic link '${temporary}'`);
  commit.push(() => {
    if (sys.ltypeOf(root + path) === "directory") context.unmodelled(`${path} is a directory`);
    context.orFail(sys.rename(temporary, root + path), `unable to install '${temporary}' as '${root + path}'`);
  });
}

function canRemove(context: AlternativesContext, link: Bytes): boolean {
  return context.args.force || context.kind(link) !== "other";
}

function removePath(context: AlternativesContext, path: Bytes): void {
  const errno = context.sys.unlink(context.root + path);
  if (errno !== "ENOENT" && errno !== "ENOTDIR") context.orFail(errno, `unable to remove '${context.root + path}'`);
}

/** Takes the whole group away: links and administrative file. */
export function removeGroup(context: AlternativesContext, group: LinkGroup): void {
  const remove = (link: Bytes, name: Bytes) => {
    if (canRemove(context, link)) removePath(context, link);
    removePath(context, context.place(name));
  };
  remove(group.link, group.name);
  for (const slave of group.slaves) remove(slave.link, slave.name);
  context.sys.unlink(`${context.administrative}/${group.name}`);
}

/** `mv OLD NEW` of a link. */
export function moveLink(context: AlternativesContext, from: Bytes, to: Bytes): void {
  context.orFail(
    context.sys.rename(context.root + from, context.root + to),
    `unable to install '${context.root + from}' as '${context.root + to}'`,
  );
}
