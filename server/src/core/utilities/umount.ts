import type { Bytes } from "../bytes";
import { type Call, flag, utility, value } from "./utility";

const options = {
  force: flag("-f", "--force"),
  lazy: flag("-l", "--lazy"),
  noTable: flag("-n", "--no-mtab"),
  quiet: flag("-q", "--quiet"),
  readOnly: flag("-r", "--read-only"),
  recursive: flag("-R", "--recursive"),
  types: value("-t", "--types"),
  verbose: flag("-v", "--verbose"),
} as const;

const FAILURE = 32;

/** umount - unmount file systems (util-linux). */
export const umount = utility({
  name: "umount",
  summary: "unmount file systems",
  options,
  missing: ["-a", "-d", "-O", "--fake"],

  run(call) {
    const { operands } = call;
    if (operands.length === 0) {
      call.warn("bad usage");
      call.writeError("Try 'umount --help' for more information.\n");
      return 1;
    }
    let status = 0;
    for (const path of operands) if (!unmount(call, path)) status = FAILURE;
    return status;
  },
});

function unmount(call: Call<typeof options>, path: Bytes): boolean {
  const { options: given, sys } = call;
  const place = sys.realpath(path);
  const mounted = sys.mounts().findLast(({ at, source }) => (place.ok && at === place.value) || source === path);
  if (!mounted) {
    if (!given.quiet) call.warn(`${path}: ${place.ok ? "not mounted." : "no mount point specified."}`);
    return false;
  }
  if (given.recursive)
    for (const { at } of sys
      .mounts()
      .filter((other) => other.at.startsWith(`${mounted.at}/`))
      .reverse())
      sys.umount(at);
  const here = sys.realpath(".");
  const isInside = here.ok && `${here.value}/`.startsWith(`${mounted.at}/`);
  const errno = isInside && !given.lazy ? "EBUSY" : sys.umount(mounted.at);
  if (!errno) {
    if (given.verbose) call.writeError(`umount: ${mounted.at} (${mounted.source}) unmounted\n`);
    return true;
  }
  if (errno === "EBUSY") call.warn(`${mounted.at}: target is busy.`);
  else if (errno === "EPERM") call.warn(`${mounted.at}: must be superuser to unmount.`);
  else return call.unmodelled(`umount ends with ${errno}`);
  return false;
}
