/** Checks values against the JSON Schemas that the command line's output promises. */
import fs from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";

const folder = path.resolve(import.meta.dirname, "../../schemas");
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

/** What is wrong with the value by schemas/NAME.schema.json; empty where nothing is. */
export function schemaProblems(name: string, value: unknown): readonly string[] {
  const id = `${name}.schema.json`;
  const schema: object = JSON.parse(fs.readFileSync(path.join(folder, id), "utf8"));
  const validate = ajv.getSchema(id) ?? ajv.addSchema(schema, id).getSchema(id);
  if (!validate) return [`there is no schema ${id}`];
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || "/"} ${message}`);
}
