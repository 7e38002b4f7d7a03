/** What a question says: its own fields, else its template's, with variables expanded. */
import type { Bytes } from "../../bytes";
import type { DebconfDatabase } from "./database";

/** In what words a template speaks: the user's (English here), or the untranslated ones (`-C`). */
export type Wording = "translated" | "untranslated";

/** A field of the template; "" where it has none. */
export function templateField(
  database: DebconfDatabase,
  template: Bytes,
  field: Bytes,
  wording: Wording = "translated",
): Bytes {
  const fields = database.template(template)?.fields;
  const special =
    wording === "translated"
      ? fields?.get(`${field}-en`)
      : field.endsWith("-c")
        ? undefined
        : fields?.get(`${field}-c`);
  const plain = field.includes("-") ? fields?.get(field.replace(/-.*/, "")) : undefined;
  return special ?? fields?.get(field) ?? plain ?? "";
}

/** The question's template where there is one. */
function templateOf(database: DebconfDatabase, name: Bytes): Bytes | undefined {
  const template = database.question(name)?.fields.get("template");
  return template !== undefined && database.template(template) ? template : undefined;
}

/** The value, else the template's default; undefined where there is neither. */
export function questionValue(database: DebconfDatabase, name: Bytes): Bytes | undefined {
  const value = database.question(name)?.fields.get("value");
  if (value !== undefined) return value;
  const template = templateOf(database, name);
  return template === undefined ? undefined : templateField(database, template, "default");
}

/** Type of the question, "" where it is not known. */
export function questionType(database: DebconfDatabase, name: Bytes): Bytes {
  return questionField(database, name, "type") ?? "";
}

/** A field as METAGET gives it; undefined where there is no such field. */
export function questionField(database: DebconfDatabase, name: Bytes, field: Bytes): Bytes | undefined {
  const record = database.question(name);
  switch (field) {
    case "value":
      return questionValue(database, name);
    case "name":
      return name;
    case "owners":
      return [...(record?.owners ?? [])].sort().join(", ");
    case "template":
      return templateOf(database, name);
    case "description":
    case "extended_description":
    case "choices": {
      const template = templateOf(database, name);
      return template === undefined ? "" : expand(database, name, templateField(database, template, field));
    }
    default: {
      const template = templateOf(database, name);
      const found =
        record?.fields.get(field) ?? (template === undefined ? undefined : templateField(database, template, field));
      const expanded = found !== undefined && /^(?:description|extended_description|choices)-/i.test(field);
      return expanded ? expand(database, name, found) : found;
    }
  }
}

/** The choices of a select in the words that values are kept in. */
export function untranslatedChoices(database: DebconfDatabase, name: Bytes): readonly Bytes[] {
  const template = templateOf(database, name);
  if (template === undefined) return [];
  return splitChoices(expand(database, name, templateField(database, template, "choices", "untranslated")));
}

/** `a, b\, c` → `a`, `b, c`. */
function splitChoices(text: Bytes): readonly Bytes[] {
  const items: Bytes[] = [];
  let item = "";
  for (const chunk of text.split(/(\\[, ]|,[ \t-\r]+)/)) {
    if (/^\\[, ]$/.test(chunk)) item += chunk.slice(1);
    else if (/^,[ \t-\r]+$/.test(chunk)) {
      items.push(item);
      item = "";
    } else item += chunk;
  }
  return item === "" ? items : [...items, item];
}

/** `${variable}` replaced; `\${variable}` stays without its backslash. */
function expand(database: DebconfDatabase, name: Bytes, text: Bytes): Bytes {
  const variables = database.question(name)?.variables;
  return text.replace(/(\\)?\$\{([^{}]+)\}/g, (_, backslash: string | undefined, variable: Bytes) =>
    backslash ? `\${${variable}}` : (variables?.get(variable) ?? ""),
  );
}
