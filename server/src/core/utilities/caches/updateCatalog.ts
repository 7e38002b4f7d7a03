import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";
import { flag, utility } from "../utility";

const DIRECTORY = "/etc/sgml";
const SUPER_CATALOG = "/var/lib/sgml-base/supercatalog";

/** update-catalog - add or remove entries to SGML catalogs. sgml-base 1.31. */
export const updateCatalog = utility({
  name: "update-catalog",
  summary: "Keeps the catalogues of SGML documents: the super catalogue.",
  options: {
    add: flag("--add"),
    remove: flag("--remove"),
    quiet: flag("--quiet"),
    super: flag("--super"),
    updateSuper: flag("--update-super"),
  },
  missing: [
    "--add and --remove but for the super catalogue",
    "--test, --help, --version",
    "catalogues that are not readable",
  ],

  run(call) {
    const { options, operands, sys } = call;
    const actions = [options.add, options.remove, options.updateSuper].filter(Boolean).length;
    if (actions !== 1) {
      call.print("Huh? You have to use precisely one out of --add --remove or --update-super.");
      return 1;
    }
    if (options.super && !options.updateSuper && operands.length === 1) {
      call.print("update-catalog: Suppressing action on super catalog. Invoking trigger instead.");
      if (call.runCommand(["dpkg-trigger", "/etc/sgml"]).status === 0) return 0;
      return call.unmodelled("the super catalogue without dpkg-trigger");
    }
    if (!options.updateSuper || operands.length > 0) return call.unmodelled("entries of a catalogue");
    if (!options.quiet) call.print("Updating the super catalog...");
    const names = sys.readDirectory(DIRECTORY);
    if (!names.ok) return call.unmodelled(`${DIRECTORY} cannot be read`);
    const catalogs = names.value
      .filter((name) => /^[^.].*\.cat$/.test(name))
      .map((name) => `${DIRECTORY}/${name}`)
      .filter((path) => {
        const isWhole = namesWhatIsThere(sys, path);
        if (!isWhole && !options.quiet)
          call.print(
            sys.access(path, "r") === null
              ? `Warning ignoring catalog \`${path}' which references non-existent catalogs. See man update-catalog for details.`
              : `Warning: Ignoring unreadable catalog file \`${path}'.`,
          );
        return isWhole;
      });
    const head = [
      "--",
      "## This file is created by update-catalog with update-super.",
      "## Please see update-catalog(8) for how to modify this file.",
      "--",
    ];
    const text = [...head, ...catalogs.map((path) => `CATALOG ${path}`)].map((line) => `${line}\n`).join("");
    sys.writeFile(`${SUPER_CATALOG}.new`, text);
    if (sys.exists(SUPER_CATALOG)) sys.rename(SUPER_CATALOG, `${SUPER_CATALOG}.old`);
    sys.rename(`${SUPER_CATALOG}.new`, SUPER_CATALOG);
    return 0;
  },
});

/** Are all catalogues there that this one refers to (`CATALOG`, relative to the last `BASE` or its own directory)? */
function namesWhatIsThere(sys: Sys, path: Bytes): boolean {
  const read = sys.readFile(path);
  if (!read.ok) return false;
  let base = path.slice(0, path.lastIndexOf("/"));
  let before = "";
  for (const [token] of read.value.matchAll(/(?:\s+|--[\s\S]*?--)+|'[\s\S]*?'|"[\s\S]*?"|\S+/g)) {
    if (before !== "" && /^(\s|--)/.test(token)) continue;
    const word = token.replace(/^(["'])([\s\S]*)\1$/, "$2");
    if (before === "base") base = word;
    if (before === "catalog" && !sys.isFile(word.startsWith("/") ? word : `${base}/${word}`)) return false;
    const keyword = token.toLowerCase();
    before = before === "" && (keyword === "catalog" || keyword === "base") ? keyword : "";
  }
  return true;
}
