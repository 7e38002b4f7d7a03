import { flag, utility, value } from "../utility";
import { groupByName, userByName } from "./accountFile";
import { commitAll, die, lockDatabases, openGroupFiles, setMembers, withField } from "./shadowTool";

/** gpasswd - administer groups. shadow-utils 4.13, as root. */
export const gpasswd = utility({
  name: "gpasswd",
  summary: "Adds users to a group, removes them, or sets the whole list.",
  options: {
    add: value("-a", "--add"),
    delete: value("-d", "--delete"),
    members: value("-M", "--members"),
    administrators: value("-A", "--administrators"),
    removePassword: flag("-r", "--remove-password", "--delete-password"),
    restrict: flag("-R", "--restrict"),
  },
  missing: ["asking for a password", "--root", "callers other than root", "the text of the usage message"],

  run(call) {
    const { options, operands, sys, given } = call;
    const [name] = operands;
    if (name === undefined || operands.length > 1)
      return call.unmodelled("wrong number of arguments: prints its usage");
    if (given.length === 0) return call.unmodelled("asks for a password");
    if (sys.uid() !== 0) return call.unmodelled("callers other than root");
    for (const list of [options.members, options.administrators])
      for (const user of list?.split(",") ?? [])
        if (user !== "" && !userByName(sys, user)) die(call, `user '${user}' does not exist`, 3);
    if (!groupByName(sys, name)) die(call, `group '${name}' does not exist in /etc/group`, 3);
    if (options.add !== undefined && !userByName(sys, options.add))
      die(call, `user '${options.add}' does not exist`, 3);
    lockDatabases(call, "/etc/group", 1);
    const files = openGroupFiles(sys);
    if (options.add !== undefined) {
      const user = options.add;
      call.print(`Adding user ${user} to group ${name}`);
      setMembers(files, name, (members) => (members.includes(user) ? members : [...members, user]));
    } else if (options.delete !== undefined) {
      const user = options.delete;
      call.print(`Removing user ${user} from group ${name}`);
      if (!groupByName(sys, name)?.members.includes(user)) die(call, `user '${user}' is not a member of '${name}'`, 3);
      setMembers(files, name, (members) => members.filter((member) => member !== user));
    }
    if (options.members !== undefined) {
      const members = options.members.split(",").filter((member) => member !== "");
      setMembers(files, name, () => members);
    }
    const hidden = files.gshadow.find(name);
    if (options.administrators !== undefined && hidden) files.gshadow.put(withField(hidden, 2, options.administrators));
    if (options.removePassword || options.restrict) {
      const file = hidden ? files.gshadow : files.group;
      const entry = file.find(name);
      if (entry) file.put(withField(entry, 1, options.restrict ? "!" : ""));
    }
    for (const file of [files.group, files.gshadow]) {
      const entry = file.find(name);
      if (entry) file.put(entry);
    }
    commitAll(call, [files.group, files.gshadow], 1);
    return 0;
  },
});
