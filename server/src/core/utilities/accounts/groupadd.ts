import { flag, list, utility, value } from "../utility";
import { groupById, groupByName, groups, users } from "./accountFile";
import { freeId, idRange } from "./freeIds";
import { LoginDefs } from "./loginDefs";
import { isValidName } from "./names";
import { addGroup, commitAll, die, lockDatabases, openGroupFiles } from "./shadowTool";

/** groupadd - create a group. shadow-utils 4.13. */
export const groupadd = utility({
  name: "groupadd",
  summary: "Creates a group.",
  options: {
    force: flag("-f", "--force"),
    gid: value("-g", "--gid"),
    key: list("-K", "--key"),
    nonUnique: flag("-o", "--non-unique"),
    password: value("-p", "--password"),
    system: flag("-r", "--system"),
  },
  missing: ["--prefix", "--root", "--users", "the text of the usage message"],

  run(call) {
    const { options, operands, sys } = call;
    const [name] = operands;
    if (name === undefined || operands.length > 1)
      return call.unmodelled("wrong number of arguments: prints its usage");
    if (options.gid !== undefined && !/^\d+$/.test(options.gid)) die(call, `invalid group ID '${options.gid}'`, 3);
    if (!isValidName(name)) die(call, `'${name}' is not a valid group name`, 3);
    let gid = options.gid === undefined ? undefined : Number(options.gid);
    if (groupByName(sys, name)) {
      if (options.force) return 0;
      die(call, `group '${name}' already exists`, 9);
    }
    if (gid !== undefined && !options.nonUnique && groupById(sys, gid)) {
      if (!options.force) die(call, `GID '${gid}' already exists`, 4);
      gid = undefined;
    }
    lockDatabases(call, "/etc/group");
    const files = openGroupFiles(sys);
    const defs = new LoginDefs(sys, options.key);
    gid ??= freeId(
      groups(sys).map((group) => group.gid),
      idRange(defs, "GID", options.system),
      options.system,
    );
    if (gid === undefined) die(call, "Can't get unique GID (no more available GIDs)", 4);
    addGroup(files, name, gid, options.password);
    commitAll(call, [files.group, files.gshadow], 10);
    sys.effect({ name: "group", subject: name, action: "add" });
    return 0;
  },
});

/** groupdel - delete a group. shadow-utils 4.13. */
export const groupdel = utility({
  name: "groupdel",
  summary: "Deletes a group.",
  options: { force: flag("-f", "--force") },
  missing: ["--prefix", "--root", "the text of the usage message"],

  run(call) {
    const { options, operands, sys } = call;
    const [name] = operands;
    if (name === undefined || operands.length > 1)
      return call.unmodelled("wrong number of arguments: prints its usage");
    const group = groupByName(sys, name);
    if (!group) return die(call, `group '${name}' does not exist`, 6);
    const owner = users(sys).find((user) => user.gid === group.gid);
    if (owner && !options.force) die(call, `cannot remove the primary group of user '${owner.name}'`, 8);
    lockDatabases(call, "/etc/group");
    const files = openGroupFiles(sys);
    files.group.remove(name);
    files.gshadow.remove(name);
    commitAll(call, [files.group, files.gshadow], 10);
    sys.effect({ name: "group", subject: name, action: "remove" });
    return 0;
  },
});
