/** debconf's database format: paragraphs of fields, owners, flags and variables, sorted (Debconf's 822 format). */
import type { Bytes } from "../../bytes";

export interface DebconfRecord {
  readonly owners: ReadonlySet<Bytes>;
  readonly fields: ReadonlyMap<Bytes, Bytes>;
  readonly flags: ReadonlyMap<Bytes, Bytes>;
  readonly variables: ReadonlyMap<Bytes, Bytes>;
}

export type Records = ReadonlyMap<Bytes, DebconfRecord>;

export const EMPTY_RECORD: DebconfRecord = {
  owners: new Set(),
  fields: new Map(),
  flags: new Map(),
  variables: new Map(),
};

const MEMORY = 6;
/** The last texts that were read: each debconf command reads the database anew. */
const remembered: { readonly text: Bytes; readonly records: Records }[] = [];

/** All records of a database file, remembering the last few texts. */
export function parseRecords(text: Bytes): Records {
  const known = remembered.find((entry) => entry.text === text);
  if (known) return known.records;
  const records = new Map<Bytes, DebconfRecord>();
  for (const paragraph of text.split("\n\n")) parseRecord(paragraph, records);
  remember(text, records);
  return records;
}

/** Notes what a text parses to, when it was written by us. */
export function remember(text: Bytes, records: Records): void {
  remembered.unshift({ text, records });
  remembered.length = Math.min(remembered.length, MEMORY);
}

function parseRecord(paragraph: Bytes, into: Map<Bytes, DebconfRecord>): void {
  let name: Bytes | undefined;
  const owners = new Set<Bytes>();
  const fields = new Map<Bytes, Bytes>();
  const flags = new Map<Bytes, Bytes>();
  const variables = new Map<Bytes, Bytes>();
  let inVariables = false;
  for (const line of paragraph.split("\n")) {
    if (line === "") continue;
    if (inVariables && /^[ \t-\r]/.test(line)) {
      const [, variable = "", value = ""] = /^[ \t-\r]+(.*?)[ \t-\r]*=[ \t-\r]?(.*)$/s.exec(line) ?? [];
      variables.set(variable, value.replaceAll("\\n", "\n"));
      continue;
    }
    inVariables = false;
    const colon = line.indexOf(":");
    const key = (colon < 0 ? line : line.slice(0, colon)).toLowerCase();
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^[ \t-\r]/, "");
    if (key === "name") name = value;
    else if (key === "variables") inVariables = true;
    else if (key === "owners") for (const owner of value.split(/,[ \t-\r]+/)) owners.add(owner);
    else if (key === "flags") for (const flag of value.split(/,[ \t-\r]+/)) flags.set(flag, "true");
    else if (key !== "") fields.set(key, value.replaceAll("\\n", "\n"));
  }
  if (name !== undefined) into.set(name, { owners, fields, flags, variables });
}

/** The whole database file. */
export function renderRecords(records: Records): Bytes {
  const names = [...records.keys()].sort();
  return names.map((name) => renderRecord(name, records.get(name) ?? EMPTY_RECORD)).join("");
}

function renderRecord(name: Bytes, { owners, fields, flags, variables }: DebconfRecord): Bytes {
  const escaped = (value: Bytes) => value.replaceAll("\n", "\\n");
  const lines = [`Name: ${name}`];
  for (const key of [...fields.keys()].sort())
    lines.push(`${key.charAt(0).toUpperCase()}${key.slice(1)}: ${escaped(fields.get(key) ?? "")}`);
  if (owners.size > 0) lines.push(`Owners: ${[...owners].sort().join(", ")}`);
  const raised = [...flags].filter(([, value]) => value === "true").map(([flag]) => flag);
  if (raised.length > 0) lines.push(`Flags: ${raised.sort().join(", ")}`);
  if (variables.size > 0) {
    lines.push("Variables:");
    for (const key of [...variables.keys()].sort()) lines.push(` ${key} = ${escaped(variables.get(key) ?? "")}`);
  }
  return `${lines.join("\n")}\n\n`;
}
