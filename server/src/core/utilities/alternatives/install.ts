/** `update-alternatives --install`: its checks, and how it changes a group that is there. */
import type { Bytes } from "../../bytes";
import type { AlternativesContext } from "./context";
import { allGroups } from "./database";
import type { Choice, LinkGroup, Slave } from "./linkGroup";
import { moveLink } from "./links";

/** Ends the run where names, links or paths clash with other groups or are malformed. */
export function checkInstall(context: AlternativesContext): void {
  const { args } = context;
  const groups = allGroups(context);
  checkName(context, args.name);
  checkLink(context, args.link);
  checkPath(context, args.path);
  const master = groups.find((g) => g.slaves.some((s) => s.name === args.name));
  if (master) context.error(`alternative ${args.name} can't be master: it is a slave of ${master.name}`);
  checkLinkFree(context, groups, args.link, args.name);
  if (!context.exists(args.path)) context.error(`alternative path ${args.path} doesn't exist`);
  for (const slave of args.slaves) {
    checkName(context, slave.name);
    checkLink(context, slave.link);
    checkPath(context, slave.path);
    const prefix = `alternative ${slave.name} can't be slave of ${args.name}:`;
    if (groups.some((g) => g.name === slave.name)) context.error(`${prefix} it is a master alternative`);
    const other = groups.find((g) => g.name !== args.name && g.slaves.some((s) => s.name === slave.name));
    if (other) context.error(`${prefix} it is a slave of ${other.name}`);
    checkLinkFree(context, groups, slave.link, slave.name);
  }
}

function checkName(context: AlternativesContext, name: Bytes): void {
  if (/[/ \t\n\v\f\r]/.test(name)) context.error(`alternative name (${name}) must not contain '/' and spaces`);
}

function checkLink(context: AlternativesContext, link: Bytes): void {
  if (!link.startsWith("/")) context.error(`alternative link is not absolute as it should be: ${link}`);
}

function checkPath(context: AlternativesContext, path: Bytes): void {
  if (!path.startsWith("/")) context.error(`alternative path is not absolute as it should be: ${path}`);
}

/** The link may belong to nobody else than the master or slave of this name. */
function checkLinkFree(context: AlternativesContext, groups: readonly LinkGroup[], link: Bytes, name: Bytes): void {
  for (const group of groups) {
    const slave = group.slaves.find((s) => s.link === link);
    const taken = group.link === link ? group.name : slave?.name;
    if (taken === undefined || taken === name) continue;
    if (slave && group.name === context.args.name)
      context.error(`alternative link ${link} is already managed by ${slave.name} (slave of ${group.name})`);
    context.error(`alternative link ${link} is already managed by ${group.name}`);
  }
}

/** The group after --install: links renamed, new slaves added, the choice put in or replaced. */
export function installChoice(context: AlternativesContext, before: LinkGroup, current: Bytes | null): LinkGroup {
  const { args } = context;
  if (context.kind(before.link) === "symlink" && before.link !== args.link) {
    context.info(`renaming ${before.name} link from ${before.link} to ${args.link}`);
    moveLink(context, before.link, args.link);
  }
  const slaves: Slave[] = [...before.slaves];
  for (const { name, link, path } of args.slaves) {
    const at = slaves.findIndex((slave) => slave.name === name);
    const old = slaves[at];
    if (!old) {
      slaves.push({ name, link, added: true });
      continue;
    }
    if (context.kind(old.link) === "symlink" && old.link !== link)
      renameSlave(context, name, old.link, link, current === args.path ? path : context.target(context.place(name)));
    slaves[at] = { ...old, link };
  }
  const choice: Choice = {
    path: args.path,
    priority: args.priority,
    slaves: new Map(args.slaves.map((slave) => [slave.name, slave.path])),
  };
  const known = before.choices.some((each) => each.path === choice.path);
  return {
    ...before,
    link: args.link,
    slaves,
    choices: known
      ? before.choices.map((each) => (each.path === choice.path ? choice : each))
      : [...before.choices, choice],
  };
}

function renameSlave(context: AlternativesContext, name: Bytes, from: Bytes, to: Bytes, file: Bytes | null): void {
  if (file !== null && context.exists(file)) {
    context.info(`renaming ${name} slave link from ${from} to ${to}`);
    moveLink(context, from, to);
  } else context.sys.unlink(context.root + from);
}
