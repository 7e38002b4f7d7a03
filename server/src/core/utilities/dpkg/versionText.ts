/** What the dpkg tools print for --version. */
import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";
import { readPackageDatabase } from "./packageDatabase";

/** The version is that of the installed dpkg package. */
export function versionText(sys: Sys, directory: Bytes, name: string, what: string): string {
  const database = readPackageDatabase(sys, directory, ["dpkg"]);
  const own = database.packages.find((p) => p.name === "dpkg");
  const version = own?.fields.get("version")?.value ?? sys.env("DPKG_RUNNING_VERSION") ?? "1.21.22";
  return `Debian ${name}${what === "" ? "" : ` ${what}`} version ${version} (${database.nativeArchitecture}).
This is free software; see the GNU General Public License version 2 or
later for copying conditions. There is NO warranty.
`;
}
