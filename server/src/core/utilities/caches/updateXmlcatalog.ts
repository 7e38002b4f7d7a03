import type { Bytes } from "../../bytes";
import { type Call, flag, utility, value } from "../utility";

const options = {
  add: flag("--add"),
  del: flag("--del"),
  file: value("--file"),
  id: value("--id"),
  local: value("--local"),
  package: value("--package"),
  root: flag("--root"),
  type: value("--type"),
  sort: flag("--sort"),
} as const;

type CatalogCall = Call<typeof options>;

/** A catalogue: its file, the file that keeps its entries, and the entry that the call is about. */
interface Place {
  readonly catalog: Bytes;
  readonly data: Bytes;
  readonly key: Bytes;
  readonly entry: Bytes;
}

const CATALOGS = "/etc/xml";
const DATA = "/var/lib/xml-core";
const PARTS = "/usr/share/xml-core/catalog";

/** update-xmlcatalog - maintain XML catalog files. xml-core 0.18. */
export const updateXmlcatalog = utility({
  name: "update-xmlcatalog",
  summary: "Adds entries to catalogues of XML documents, or removes them.",
  options,
  missing: [
    "--help and --verbose",
    "the order of several entries without --sort, which is random",
    "files that cannot be written",
  ],

  run(call) {
    const { options: given, sys } = call;
    const problem = wrongUse(call);
    if (problem !== null) {
      call.writeError(`update-xmlcatalog: error: ${problem}\n`);
      return 1;
    }
    const place = placeOf(call);
    const entries = new Map<Bytes, Bytes>();
    if (!given.add || sys.isFile(place.data)) readEntries(call, place.data, entries);
    const known = entries.get(place.key);
    if (given.add && known !== undefined && known !== place.entry) {
      call.writeError(
        "update-xmlcatalog: error: entity already registered with a different value\n" +
          ` Entity   : [${place.key}]\n Old value: [${known}]\n New value: [${place.entry}]\n`,
      );
      return 1;
    }
    if (given.del && known === undefined) {
      call.writeError("update-xmlcatalog: error: entity not registered\n");
      return 1;
    }
    if (given.add) entries.set(place.key, place.entry);
    else entries.delete(place.key);
    if (given.del || sys.isFile(place.catalog)) {
      if (sys.isFile(`${place.catalog}.old`)) sys.unlink(`${place.catalog}.old`);
      sys.rename(place.catalog, `${place.catalog}.old`);
    }
    writeBoth(call, place, entries);
    if (!given.sort && entries.size > 1)
      return call.unmodelled("the order of the entries, which is random without --sort");
    return 0;
  },
});

/** The first complaint about how it was called, as the program words it. */
function wrongUse({ options: given, sys }: CatalogCall): string | null {
  if (given.add === given.del)
    return given.add ? "only one of 'add' and 'del' can be given" : "either 'add' or 'del' must be given";
  const isThere = (path: Bytes | undefined) => path !== undefined && sys.isFile(path);
  const packageCatalog = `${CATALOGS}/${given.package}.xml`;
  const others = [given.package, given.local, given.file];
  if (given.add && given.root) {
    if (given.package === undefined) return "package catalog not given";
    if (!isThere(packageCatalog)) return `package catalog ${packageCatalog} not found`;
    if (given.local !== undefined || given.file !== undefined)
      return "local catalog and file not for adding to root catalog file";
  } else if (given.add && given.package !== undefined) {
    if (given.local === undefined) return "local catalog not given";
    if (!isThere(given.local)) return `local catalog ${given.local} not found`;
    if (given.file !== undefined) return "file not for adding to package catalog file";
  } else if (given.add && given.local !== undefined) {
    if (given.file === undefined) return "file not given";
    if (!isThere(given.file)) return `file ${given.file} not found`;
  } else if (given.del && given.root) {
    if (!isThere(`${CATALOGS}/catalog`)) return `root catalog ${CATALOGS}/catalog not found`;
    if (others.some((other) => other !== undefined))
      return "package catalog, local catalog or file not for deleting from root catalog file";
  } else if (given.del && given.package !== undefined) {
    if (!isThere(packageCatalog)) return `package catalog ${packageCatalog} not found`;
    if (given.local !== undefined || given.file !== undefined)
      return "local catalog or file not for deleting from package catalog file";
  } else if (given.del && given.local !== undefined) {
    if (!isThere(given.local)) return `local catalog ${given.local} not found`;
    if (given.file !== undefined) return "file not for deleting from local catalog file";
  } else return "catalog not given";
  if (given.type === undefined) return "type not given";
  if (!/^(public|system|uri)$/.test(given.type)) return "wrong type";
  return given.id === undefined ? "id not given" : null;
}

/** An entry of the root and of a package's catalogue delegates to another one; a local one names a file. */
function placeOf({ options: { file, id, local, package: name, root, type = "" } }: CatalogCall): Place {
  if (!root && name === undefined) {
    const attribute = type === "uri" ? "name" : `${type}Id`;
    const path = local ?? "";
    return {
      catalog: path,
      data: `${DATA}/${path.replaceAll("/", "_")}`,
      key: `${type} ${attribute}="${id}"`,
      entry: `uri="${file}"`,
    };
  }
  const attribute = `${type}${type === "uri" ? "" : "Id"}StartString`;
  const element = `delegate${type === "uri" ? "URI" : type.charAt(0).toUpperCase() + type.slice(1)}`;
  return {
    catalog: root ? `${CATALOGS}/catalog` : `${CATALOGS}/${name}.xml`,
    data: `${DATA}/${root ? "catalog" : name}`,
    key: `${element} ${attribute}="${id}"`,
    entry: root ? `catalog="file://${CATALOGS}/${name}.xml"` : `catalog="file://${local}"`,
  };
}

/** `<KEY><ENTRY>` a line. */
function readEntries(call: CatalogCall, path: Bytes, entries: Map<Bytes, Bytes>): void {
  const read = call.sys.readFile(path);
  if (!read.ok) {
    call.writeError(`update-xmlcatalog: cannot open catalog data ${path} for reading: `);
    call.unmodelled("entries that cannot be read");
  }
  for (const line of read.value.split("\n").slice(0, -1)) {
    const [key = "", entry = ""] = line.split(">");
    entries.set(key.replace(/^</, ""), entry.replace(/^</, ""));
  }
}

/** A catalogue without entries is removed after it was written. */
function writeBoth(call: CatalogCall, { catalog, data }: Place, entries: ReadonlyMap<Bytes, Bytes>): void {
  const { sys } = call;
  const header = sys.readFile(`${PARTS}.header`);
  const footer = sys.readFile(`${PARTS}.footer`);
  if (!header.ok || !footer.ok) call.unmodelled("catalogues without header and footer");
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const written: readonly (readonly [path: Bytes, text: Bytes])[] = [
    [data, sorted.map(([key, entry]) => `<${key}><${entry}>\n`).join("")],
    [catalog, header.value + sorted.map(([key, entry]) => `<${key} ${entry}/>\n`).join("") + footer.value],
  ];
  for (const [path, text] of written) {
    if (sys.writeFile(path, text) !== null) call.unmodelled(`${path} cannot be written`);
    if (entries.size === 0) sys.unlink(path);
  }
}
