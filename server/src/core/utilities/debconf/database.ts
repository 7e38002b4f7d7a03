/**
 * debconf's databases as Debian configures them: questions in config.dat, those of type password in passwords.dat, and
 * templates in templates.dat. Read from the files; `save` writes back what changed.
 */
import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";
import { type DebconfRecord, EMPTY_RECORD, parseRecords, type Records, remember, renderRecords } from "./record";

const DIRECTORY = "/var/cache/debconf";

/** The texts of the files when the frontend started: what `-old` keeps. */
export interface Before {
  readonly config: Bytes | null;
  readonly templates: Bytes | null;
}

class Store {
  readonly path: Bytes;
  private readonly base: Records;
  private readonly changes = new Map<Bytes, DebconfRecord | null>();
  dirty = false;

  constructor(
    private readonly sys: Sys,
    root: Bytes,
    name: string,
    readonly mode: number,
  ) {
    this.path = `${root}${DIRECTORY}/${name}.dat`;
    const text = sys.readFile(this.path);
    this.base = text.ok ? parseRecords(text.value) : new Map();
  }

  get(name: Bytes): DebconfRecord | undefined {
    const changed = this.changes.get(name);
    return changed === null ? undefined : (changed ?? this.base.get(name));
  }

  put(name: Bytes, record: DebconfRecord | null): void {
    this.changes.set(name, record);
    this.dirty = true;
  }

  names(): readonly Bytes[] {
    const all = new Set([...this.base.keys(), ...this.changes.keys()]);
    return [...all].filter((name) => this.get(name) !== undefined).sort();
  }

  /** Writes the file anew; what was there when all began goes to `-old`. */
  save(before: Bytes | null): void {
    if (!this.dirty) return;
    const records = new Map<Bytes, DebconfRecord>(this.base);
    for (const [name, record] of this.changes) {
      if (record) records.set(name, record);
      else records.delete(name);
    }
    const text = renderRecords(records);
    remember(text, records);
    const { sys, path, mode } = this;
    sys.writeFile(`${path}-new`, text, { mode });
    if (before !== null) {
      const stat = sys.stat(path);
      sys.unlink(`${path}-old`);
      sys.writeFile(`${path}-old`, before, { mode: stat.ok ? stat.value.mode : mode });
    }
    sys.rename(`${path}-new`, path);
    this.dirty = false;
  }
}

export class DebconfDatabase {
  private readonly config: Store;
  private readonly passwords: Store;
  private readonly templates: Store;

  constructor(
    readonly sys: Sys,
    root: Bytes,
  ) {
    this.config = new Store(sys, root, "config", 0o644);
    this.passwords = new Store(sys, root, "passwords", 0o600);
    this.templates = new Store(sys, root, "templates", 0o644);
  }

  save(before: Before): void {
    this.config.save(before.config);
    this.passwords.save(null);
    this.templates.save(before.templates);
  }

  // --- questions: a stack of config and passwords

  question(name: Bytes): DebconfRecord | undefined {
    return this.config.get(name) ?? this.passwords.get(name);
  }

  questionNames(): readonly Bytes[] {
    return [...new Set([...this.config.names(), ...this.passwords.names()])].sort();
  }

  private storeOf(name: Bytes): Store | undefined {
    return [this.config, this.passwords].find((store) => store.get(name) !== undefined);
  }

  setField(name: Bytes, key: Bytes, value: Bytes): void {
    this.change(name, (record) => ({ ...record, fields: new Map([...record.fields, [key, value]]) }));
  }

  setFlag(name: Bytes, flag: Bytes, value: Bytes): void {
    this.change(name, (record) => ({ ...record, flags: new Map([...record.flags, [flag, value]]) }));
  }

  setVariable(name: Bytes, variable: Bytes, value: Bytes): void {
    this.change(name, (record) => ({ ...record, variables: new Map([...record.variables, [variable, value]]) }));
  }

  private change(name: Bytes, how: (record: DebconfRecord) => DebconfRecord): void {
    const store = this.storeOf(name);
    const record = store?.get(name);
    if (store && record) store.put(name, how(record));
  }

  /** Adds the owner; makes the question where there is none, in the file that takes its type. */
  addOwner(name: Bytes, owner: Bytes, type: Bytes): void {
    const store = this.storeOf(name) ?? (type === "password" ? this.passwords : this.config);
    const record = store.get(name) ?? EMPTY_RECORD;
    if (store.get(name) && record.owners.has(owner)) return;
    store.put(name, { ...record, owners: new Set([...record.owners, owner]) });
  }

  /** Takes the owner away; a question without owners goes, and its template's reference to it. */
  removeOwner(name: Bytes, owner: Bytes): void {
    const store = this.storeOf(name);
    const record = store?.get(name);
    if (!store || !record) return;
    const owners = new Set([...record.owners].filter((each) => each !== owner));
    if (owners.size === 0) {
      store.put(name, null);
      const template = record.fields.get("template");
      if (template && !this.question(name)) this.removeTemplateOwner(template, name);
    } else if (owners.size < record.owners.size) store.put(name, { ...record, owners });
  }

  /** Binds the question to a template. */
  setTemplate(name: Bytes, template: Bytes): void {
    const old = this.question(name)?.fields.get("template");
    if (old === template) return;
    if (old) this.removeTemplateOwner(old, name);
    this.setField(name, "template", template);
    this.addTemplateOwner(template, name);
  }

  // --- templates

  template(name: Bytes): DebconfRecord | undefined {
    return this.templates.get(name);
  }

  addTemplateOwner(name: Bytes, owner: Bytes): void {
    const record = this.templates.get(name) ?? EMPTY_RECORD;
    if (this.templates.get(name) && record.owners.has(owner)) return;
    this.templates.put(name, { ...record, owners: new Set([...record.owners, owner]) });
  }

  private removeTemplateOwner(name: Bytes, owner: Bytes): void {
    const record = this.templates.get(name);
    if (!record) return;
    const owners = new Set([...record.owners].filter((each) => each !== owner));
    this.templates.put(name, owners.size === 0 ? null : { ...record, owners });
  }

  /** Replaces all fields of the template. */
  setTemplateFields(name: Bytes, fields: ReadonlyMap<Bytes, Bytes>): void {
    const record = this.templates.get(name) ?? EMPTY_RECORD;
    this.templates.put(name, { ...record, fields });
  }
}

/** The texts before anything changes. Makes the files that are missing, as opening the database does. */
export function openFiles(sys: Sys, root: Bytes): Before {
  const directory = `${root}${DIRECTORY}`;
  if (!sys.isDirectory(directory)) sys.mkdir(directory);
  const open = (name: string, mode: number): Bytes | null => {
    const text = sys.readFile(`${directory}/${name}.dat`);
    if (text.ok) return text.value;
    sys.writeFile(`${directory}/${name}.dat`, "", { mode });
    return null;
  };
  const config = open("config", 0o644);
  open("passwords", 0o600);
  return { config, templates: open("templates", 0o644) };
}

/** Texts of the databases, while their backups lie aside under another name. */
export type KeptFiles = readonly (readonly [path: Bytes, text: Bytes | null])[];

export function keepFiles(sys: Sys, root: Bytes): KeptFiles {
  return ["config", "passwords", "templates"].map((name) => {
    const path = `${root}${DIRECTORY}/${name}.dat`;
    if (sys.exists(`${path}-old`)) sys.rename(`${path}-old`, `${path}-old.kept`);
    const text = sys.readFile(path);
    return [path, text.ok ? text.value : null] as const;
  });
}

/** Undoes what was saved since: "all", or the backups only, which then hold the texts that were kept. */
export function restoreFiles(sys: Sys, files: KeptFiles, what: "all" | "backups"): void {
  for (const [path, text] of files) {
    const saved = sys.exists(`${path}-old`);
    const aside = sys.exists(`${path}-old.kept`);
    const now = sys.readFile(path);
    if (what === "all" && text !== null && !(now.ok && now.value === text)) sys.writeFile(path, text);
    if (what === "backups" && saved) {
      if (text !== null) sys.writeFile(`${path}-old`, text);
      if (aside) sys.unlink(`${path}-old.kept`);
      continue;
    }
    if (saved) sys.unlink(`${path}-old`);
    if (aside) sys.rename(`${path}-old.kept`, `${path}-old`);
  }
}
