/** The options that say where a script runs. */
import { resolveHost } from "../core/api";
import type { Host } from "../core/world/host";
import { type CommandCall, type OptionSpec, UsageError } from "./command";
import { readBytes, readJson } from "./input";

export const hostOptions: readonly OptionSpec[] = [
  { name: "host", value: "NAME|FILE", help: "a named environment (maintscript hosts), or a host description in JSON" },
  { name: "mounts", value: "FILE", help: "the mount table, in the format of /proc/mounts" },
  {
    name: "what-if",
    value: "CONDITION",
    help: 'change the host: "/dev/shm is not tmpfs"; may be repeated, later ones win',
  },
];

/** Where no host is named. */
export const DEFAULT_HOST = "debian-12";

/** The host of --host, --root and --mounts, without what-ifs. */
export function hostOption(call: CommandCall, name = call.value("host")): Host {
  const mounts = call.value("mounts");
  const options = mounts === undefined ? {} : { mounts: readBytes(call.io, mounts) };
  const wanted = name === undefined ? DEFAULT_HOST : description(call, name);
  const resolved = resolveHost(wanted, options);
  if (!resolved.ok) throw new UsageError(resolved.error);
  return resolved.host;
}

/** A name stays a name; what looks like a file is read. */
function description(call: CommandCall, name: string): unknown {
  return /[/.]/.test(name) && !/^debian-[0-9]+$/.test(name) ? readJson(call.io, name) : name;
}
