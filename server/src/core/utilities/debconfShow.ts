import { questionType, questionValue } from "./debconf/question";
import { openDatabase } from "./debconf/standalone";
import { flag, type Utility, utility } from "./utility";

/** debconf-show(1): the questions of packages and their answers. */
export const debconfShow: Utility = utility({
  name: "debconf-show",
  summary: "lists the questions of a package",
  options: { listOwners: flag("--listowners"), listDatabases: flag("--listdbs") },
  missing: ["--db", "the order, which is at random in the real one"],
  run({ options, operands, sys, print, writeError }) {
    if (operands.length === 0 && !options.listOwners && !options.listDatabases) {
      writeError(
        "Usage: \n    debconf-show packagename [...] [--db=dbname]\n    debconf-show --listowners [--db=dbname]\n    debconf-show --listdbs\n",
      );
      return 1;
    }
    if (options.listDatabases) {
      for (const line of ["configdb", "configdb/config", "configdb/passwords"]) print(line);
      return 0;
    }
    const { database } = openDatabase(sys);
    if (options.listOwners) {
      const owners = new Set(database.questionNames().flatMap((name) => [...(database.question(name)?.owners ?? [])]));
      for (const owner of owners) print(owner);
      return 0;
    }
    for (const name of database.questionNames()) {
      const record = database.question(name);
      for (const owner of operands) {
        if (!record?.owners.has(owner)) continue;
        const value = questionValue(database, name) ?? "";
        const shown =
          questionType(database, name) === "password" ? " (password omitted)" : value === "" ? "" : ` ${value}`;
        print(`${record.flags.get("seen") === "true" ? "* " : "  "}${name}:${shown}`);
      }
    }
    return 0;
  },
});
