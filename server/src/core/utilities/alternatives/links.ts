/** The links of a group in the file system: checking, preparing, and putting them in place all at once. */
import type { Bytes } from "../../bytes";
import type { AlternativesContext } from "./context";
import type { Choice, LinkGroup } from "./linkGroup";

/** A step that was prepared, to be taken with the others in the end. */
export type Commit =
  | { readonly kind: "rename"; readonly temporary: Bytes; readonly path: Bytes }
  | { readonly kind: "remove"; readonly path: Bytes };

/** What the links of the group ask for: nothing, new slaves to link, or a repair. */
export function linksState(context: AlternativesContext, group: LinkGroup): "fine" | "slaves changed" | "broken" {
  const place = context.place(group.name);
  if (context.sys.part(() => needsLink(context, group.link, place))) return "broken";
  const current = context.target(place);
  const choice = group.choices.find((each) => each.path === current);
  if (!choice) return "fine";
  let state: "fine" | "slaves changed" = "fine";
  for (const slave of group.slaves) {
    const slavePlace = context.place(slave.name);
    const file = choice.slaves.get(slave.name);
    const fine = context.sys.part(() =>
      file !== undefined && context.exists(file)
        ? linkText(context, slave.link) === slavePlace && linkText(context, slavePlace) === file
        : context.kind(slave.link) === "missing" && context.kind(slavePlace) === "missing",
    );
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

/** What was prepared for one link. */
export interface Prepared {
  readonly value: readonly Commit[];
}

/** Prepares all links of the group for the choice. */
export function prepareInstall(context: AlternativesContext, group: LinkGroup, choice: Choice): readonly Prepared[] {
  const { sys } = context;
  const links = [{ name: group.name, link: group.link, file: choice.path }, ...slavesOf(group, choice)];
  return links.map(({ name, link, file }, i) => {
    const prepared = sys.variable<readonly Commit[]>(`steps of link ${i}`, []);
    sys.part(() => {
      prepared.value =
        i === 0 || (file !== undefined && context.exists(file))
          ? prepareLink(context, name, link, file ?? "")
          : prepareRemoval(context, group, name, link, file);
    });
    return prepared;
  });
}

function slavesOf(group: LinkGroup, choice: Choice) {
  return group.slaves.map(({ name, link }) => ({ name, link, file: choice.slaves.get(name) }));
}

function prepareRemoval(
  context: AlternativesContext,
  group: LinkGroup,
  name: Bytes,
  link: Bytes,
  file: Bytes | undefined,
): readonly Commit[] {
  if (file !== undefined)
    context.warning(
      `skip creation of ${link} because associated file ${file} (of link group ${group.name}) doesn't exist`,
    );
  const place: Commit = { kind: "remove", path: context.place(name) };
  if (context.sys.part(() => canRemove(context, link))) return [{ kind: "remove", path: link }, place];
  context.warning(`not removing ${link} since it's not a symlink`);
  return [place];
}

function prepareLink(context: AlternativesContext, name: Bytes, link: Bytes, file: Bytes): readonly Commit[] {
  const place = context.place(name);
  context.sys.part(() => context.ensureDirectory(context.root + context.directory));
  const inPlace = makeBeside(context, file, place);
  const linked = context.args.force || context.sys.part(() => replaceable(context, link, place));
  return linked ? [inPlace, makeBeside(context, place, link)] : [inPlace];
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
function makeBeside(context: AlternativesContext, target: Bytes, path: Bytes): Commit {
  const { sys, root } = context;
  const temporary = `${root + path}.dpkg-tmp`;
  sys.part(() => {
    if (sys.lexists(temporary)) sys.unlink(temporary);
    context.orFail(sys.symlink(target, temporary), `error creating symbolic link '${temporary}'`);
  });
  return { kind: "rename", temporary, path };
}

/** Takes the steps. */
export function carryOut(context: AlternativesContext, prepared: readonly Prepared[]): void {
  for (const steps of prepared)
    context.sys.part(() => {
      for (const step of steps.value) context.sys.part(() => take(context, step));
    });
}

function take(context: AlternativesContext, step: Commit): void {
  const { sys, root } = context;
  if (step.kind === "remove") {
    removePath(context, step.path);
    return;
  }
  if (sys.ltypeOf(root + step.path) === "directory") context.unmodelled(`${step.path} is a directory`);
  context.orFail(
    sys.rename(step.temporary, root + step.path),
    `unable to install '${step.temporary}' as '${root + step.path}'`,
  );
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
  for (const { link, name } of [group, ...group.slaves]) context.sys.part(() => remove(link, name));
  context.sys.unlink(`${context.administrative}/${group.name}`);
}

/** `mv OLD NEW` of a link. */
export function moveLink(context: AlternativesContext, from: Bytes, to: Bytes): void {
  context.orFail(
    context.sys.rename(context.root + from, context.root + to),
    `unable to install '${context.root + from}' as '${context.root + to}'`,
  );
}
