import type { Bytes } from "../bytes";
import type { DebconfDatabase } from "./debconf/database";
import { openDatabase } from "./debconf/standalone";
import { registerTemplate } from "./debconf/templateFile";
import { type Call, flag, type Utility, utility } from "./utility";

const OPTIONS = {
  verbose: flag("-v", "--verbose"),
  checkOnly: flag("-c", "--checkonly"),
  unseen: flag("-u", "--unseen"),
};

const TYPES = new Set(["select", "boolean", "string", "multiselect", "note", "password", "text", "title"]);

/** debconf-set-selections(1): answers questions before they are asked. */
export const debconfSetSelections: Utility = utility({
  name: "debconf-set-selections",
  summary: "sets answers in debconf's database",
  options: OPTIONS,
  missing: ["--help"],
  run(call) {
    const { sys, options } = call;
    const { database, before } = openDatabase(sys);
    let failed = false;
    const lines = joinedLines(input(call));
    for (const { line, number } of lines) {
      if (/^[ \t-\r]*(#|$)/.test(line)) continue;
      const [, owner, label, type, content = ""] =
        /^[ \t-\r]*([^ \t-\r]+)[ \t-\r]+([^ \t-\r]+)[ \t-\r]+([^ \t-\r]+)(?:[ \t-\r](.*))?/.exec(line) ?? [];
      if (owner === undefined || label === undefined || type === undefined) {
        call.writeError(`error: parse error on line ${number}: '${line}'\n`);
        failed = true;
      } else if (type === "seen") {
        if (options.verbose)
          call.writeError(`info: Trying to set 'seen' flag to '${content}'\ninfo: Setting seen flag\n`);
        if (database.question(label)) database.setFlag(label, "seen", content);
        else {
          call.writeError(`error: Cannot find a question for ${label}\n`);
          failed = true;
        }
      } else if (!TYPES.has(type)) call.writeError(`warning: Unknown type ${type}, skipping line ${number}\n`);
      else {
        if (options.verbose)
          call.writeError(
            `info: Trying to set '${label}' [${type}] to '${content}'\ninfo: Loading answer for '${label}'\n`,
          );
        if (!loadAnswer(database, owner, label, type, content, options.unseen)) {
          call.writeError(`error: Cannot find a question for ${label}\n`);
          failed = true;
        }
      }
    }
    if (!options.checkOnly) database.save(before);
    return failed ? 1 : 0;
  },
});

/** Standard input, or the files named. */
function input({ operands, sys, stdin, unmodelled }: Call<typeof OPTIONS>): Bytes {
  if (operands.length === 0) return stdin.read();
  return operands
    .map((path) => {
      if (path === "-") return stdin.read();
      const text = sys.readFile(path);
      return text.ok ? text.value : unmodelled(`${path} cannot be read`);
    })
    .join("");
}

/** Lines with their continuation after a backslash, and the number of the last line of each. */
function joinedLines(text: Bytes): readonly { readonly line: Bytes; readonly number: number }[] {
  const lines = text.split("\n").map((line) => line.replace(/\r$/, ""));
  if (lines.at(-1) === "") lines.pop();
  const joined: { line: Bytes; number: number }[] = [];
  for (let i = 0; i < lines.length; i++) {
    let line = lines[i] ?? "";
    while (line.endsWith("\\") && i + 1 < lines.length) line = line.slice(0, -1) + (lines[++i] ?? "");
    joined.push({ line, number: i + 1 });
  }
  return joined;
}

const DUMMY =
  "This is a fake template used to pre-seed the debconf database. If you are seeing this, something is probably wrong.";

function loadAnswer(
  database: DebconfDatabase,
  owner: Bytes,
  label: Bytes,
  type: Bytes,
  content: Bytes,
  unseen: boolean,
): boolean {
  if (!database.template(label)) {
    registerTemplate(database, label, owner, type);
    setTemplate(database, label, [
      ["description", "Dummy template"],
      ["extended_description", DUMMY],
    ]);
  }
  setTemplate(database, label, [["type", type]]);
  if (!database.question(label)) return false;
  database.addOwner(label, owner, type);
  database.setField(label, "value", content);
  if (!unseen) database.setFlag(label, "seen", "true");
  return true;
}

function setTemplate(database: DebconfDatabase, name: Bytes, changes: readonly (readonly [Bytes, Bytes])[]): void {
  database.setTemplateFields(name, new Map([...(database.template(name)?.fields ?? []), ...changes]));
}
