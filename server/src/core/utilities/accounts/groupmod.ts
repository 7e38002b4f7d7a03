import { flag, utility, value } from "../utility";
import { AccountFile, groupById, groupByName } from "./accountFile";
import { isValidName } from "./names";
import { commitAll, die, lockDatabases, openGroupFiles, withField } from "./shadowTool";

/** groupmod - modify a group. shadow-utils 4.13. */
export const groupmod = utility({
  name: "groupmod",
  summary: "Changes the name or the id of a group.",
  options: {
    gid: value("-g", "--gid"),
    newName: value("-n", "--new-name"),
    nonUnique: flag("-o", "--non-unique"),
  },
  missing: ["--append", "--users", "--password", "--prefix", "--root", "the text of the usage message"],

  run(call) {
    const { options, operands, sys } = call;
    const [name] = operands;
    if (name === undefined || operands.length > 1)
      return call.unmodelled("wrong number of arguments: prints its usage");
    if (options.gid !== undefined && !/^\d+$/.test(options.gid)) die(call, `invalid group ID '${options.gid}'`, 3);
    const group = groupByName(sys, name);
    if (!group) return die(call, `group '${name}' does not exist`, 6);
    const gid = options.gid === undefined ? group.gid : Number(options.gid);
    if (gid !== group.gid && !options.nonUnique && groupById(sys, gid)) die(call, `GID '${gid}' already exists`, 4);
    const newName = options.newName ?? name;
    if (newName !== name && !isValidName(newName)) die(call, `invalid group name '${newName}'`, 3);
    if (newName !== name && groupByName(sys, newName)) die(call, `group '${newName}' already exists`, 9);
    if (gid === group.gid && newName === name) return 0;
    lockDatabases(call, "/etc/group");
    const files = openGroupFiles(sys);
    const passwd = new AccountFile(sys, "/etc/passwd");
    const entry = files.group.find(name);
    if (entry) files.group.put([newName, entry[1] ?? "", String(gid), entry[3] ?? ""], name);
    const hidden = newName === name ? undefined : files.gshadow.find(name);
    if (hidden) files.gshadow.put(withField(hidden, 0, newName), name);
    if (gid !== group.gid)
      for (const user of passwd.entries().filter((fields) => fields[3] === String(group.gid)))
        passwd.put(withField(user, 3, String(gid)));
    commitAll(call, [files.group, files.gshadow, passwd], 10);
    return 0;
  },
});
