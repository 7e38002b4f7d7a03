/** What debconf's own programs share: the database of the host, opened and saved in one run. */
import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";
import { Unmodelled } from "../utility";
import { type Before, DebconfDatabase, openFiles } from "./database";

export interface OpenDatabase {
  readonly database: DebconfDatabase;
  readonly before: Before;
  readonly root: Bytes;
}

/** Opens the databases; other places than the usual ones are not modelled. */
export function openDatabase(sys: Sys): OpenDatabase {
  for (const name of [
    "DEBCONF_DB_REPLACE",
    "DEBCONF_DB_OVERRIDE",
    "DEBCONF_DB_FALLBACK",
    "DEBCONF_SYSTEMRC",
    "DEBCONF_DEBUG",
  ])
    if (sys.env(name)) throw new Unmodelled(`the variable ${name} of debconf`);
  const root = (sys.env("DPKG_ROOT") ?? "").replace(/\/+$/, "");
  const before = openFiles(sys, root);
  return { database: new DebconfDatabase(sys, root), before, root };
}
