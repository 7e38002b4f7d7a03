/** Template files of packages (debconf-devel(7)) and how they are loaded into the database. */
import type { Bytes } from "../../bytes";
import type { DebconfDatabase } from "./database";

/** Why a file cannot be loaded: the real program dies of it. */
export class TemplateProblem {
  constructor(readonly message: string) {}
}

/** Registers all templates of the text for the owner. Returns a problem where the file is malformed. */
export function loadTemplates(database: DebconfDatabase, text: Bytes, owner: Bytes): TemplateProblem | null {
  for (const paragraph of paragraphs(text)) {
    const fields = parseTemplate(paragraph);
    if (fields instanceof TemplateProblem) return fields;
    const name = fields.get("template");
    const type = fields.get("type");
    if (!name) return new TemplateProblem("a template without a 'Template:' line");
    if (!type) return new TemplateProblem(`template ${name} without a type`);
    registerTemplate(database, name, owner || "unknown", type);
    database.setTemplateFields(name, new Map([...fields].filter(([key]) => key !== "template")));
  }
  return null;
}

/** Perl's reading with "\n\n" as end of record: a record goes on over single newlines at its beginning. */
function paragraphs(text: Bytes): readonly Bytes[] {
  const out: Bytes[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf("\n\n", at);
    const piece = end < 0 ? text.slice(at) : text.slice(at, end + 2);
    out.push(piece.replace(/^\n+/, "").replace(/\n+$/, ""));
    at += piece.length;
  }
  return out;
}

function parseTemplate(paragraph: Bytes): ReadonlyMap<Bytes, Bytes> | TemplateProblem {
  const data = new Map<Bytes, Bytes>();
  let field = "";
  let value = "";
  let extended = "";
  const save = (): TemplateProblem | null => {
    if (field === "") return null;
    if (data.has(field)) return new TemplateProblem(`a template has the field ${field} twice`);
    data.set(field, value);
    const rest = extended.replace(/\n+$/, "");
    if (rest !== "") data.set(`extended_${field}`, rest);
    return null;
  };
  for (const line of paragraph.split("\n")) {
    const head = /^([-_@.A-Za-z0-9]*):[ \t-\r]?(.*)/s.exec(line);
    if (head) {
      const problem = save();
      if (problem) return problem;
      field = (head[1] ?? "").toLowerCase();
      value = (head[2] ?? "").replace(/[ \t-\r]*$/, "");
      extended = "";
    } else if (/^[ \t-\r]\.$/.test(line)) extended += "\n\n";
    else if (/^[ \t-\r]([ \t-\r]+.*)/s.test(line)) {
      if (extended !== "" && !/[\n ]$/.test(extended)) extended += "\n";
      extended += `${line.slice(1).replace(/[ \t-\r]*$/, "")}\n`;
    } else if (/^[ \t-\r]/.test(line)) {
      if (extended !== "" && !/[\n ]$/.test(extended)) extended += " ";
      extended += line.slice(1).replace(/[ \t-\r]*$/, "");
    } else return new TemplateProblem(`template parse error near ${line}`);
  }
  return save() ?? data;
}

/** Makes the template and the question of its name, or adds the owner to those that are there. */
export function registerTemplate(database: DebconfDatabase, name: Bytes, owner: Bytes, type: Bytes): void {
  const known = database.template(name);
  if (database.question(name)) database.addOwner(name, owner, type);
  else {
    database.addOwner(name, owner, type);
    database.setFlag(name, "seen", "false");
    database.setTemplate(name, name);
  }
  if (known && known.owners.size > 0) {
    for (const question of known.owners) {
      if (database.question(question)) continue;
      database.addOwner(question, owner, type);
      database.setFlag(question, "seen", "false");
      database.setTemplate(question, name);
    }
    return;
  }
  database.addTemplateOwner(name, name);
  const fields = database.template(name)?.fields ?? new Map<Bytes, Bytes>();
  database.setTemplateFields(name, new Map([...fields, ["type", type]]));
}
