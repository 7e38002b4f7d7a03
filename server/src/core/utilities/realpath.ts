import type { Bytes } from "../bytes";
import type { Result } from "../world/sys";
import { normalize, relativePath } from "./paths";
import { type Call, flag, quotef, utility, value } from "./utility";

const options = {
  existing: flag("-e", "--canonicalize-existing"),
  missing: flag("-m", "--canonicalize-missing"),
  logical: flag("-L", "--logical"),
  physical: flag("-P", "--physical"),
  quiet: flag("-q", "--quiet"),
  noSymlinks: flag("-s", "--strip", "--no-symlinks"),
  relativeTo: value("--relative-to"),
  relativeBase: value("--relative-base"),
  zero: flag("-z", "--zero"),
} as const;

/** realpath - print the resolved path (GNU). */
export const realpath = utility({
  name: "realpath",
  knows: "all",
  summary: "print resolved paths",
  options,
  operands: { min: 1 },

  run(call) {
    const { options: given } = call;
    const base = given.relativeBase === undefined ? undefined : place(call, given.relativeBase);
    const to = given.relativeTo === undefined ? base : place(call, given.relativeTo);
    // Both given, and the one not below the other: paths stay absolute.
    const relative = to !== undefined && (base === undefined || isBelow(to, base));
    for (const path of call.operands) {
      const found = resolve(call, path);
      if (!found.ok) {
        if (given.quiet) call.failQuietly();
        else call.fail(quotef(path), found.errno);
        continue;
      }
      const shown =
        relative && to !== undefined && (base === undefined || isBelow(found.value, base))
          ? relativePath(to, found.value)
          : found.value;
      call.write(shown + (given.zero ? "\0" : "\n"));
    }
  },
});

function place(call: Call<typeof options>, path: Bytes): Bytes {
  const found = resolve(call, path);
  if (!found.ok) {
    call.fail(quotef(path), found.errno);
    return call.exit(1);
  }
  if (call.options.existing && !call.sys.isDirectory(found.value)) {
    call.fail(quotef(path), "ENOTDIR");
    return call.exit(1);
  }
  return found.value;
}

function isBelow(path: Bytes, base: Bytes): boolean {
  return base === "/" || path === base || path.startsWith(`${base}/`);
}

function resolve(call: Call<typeof options>, path: Bytes): Result<Bytes> {
  const { options: given, sys } = call;
  let mode: "none" | "last" | "any" = "last";
  let links: "follow" | "logical" | "keep" = "follow";
  for (const [key] of call.given) {
    if (key === "existing") mode = "none";
    else if (key === "missing") mode = "any";
    else if (key === "logical") links = "logical";
    else if (key === "physical") links = "follow";
    else if (key === "noSymlinks") links = "keep";
  }
  if (path === "") return { ok: false, errno: "ENOENT" };
  if (links === "follow") return sys.realpath(path, mode);
  const named = normalize(sys.cwd(), path);
  if (links === "logical" && !given.noSymlinks) return sys.realpath(named, mode);
  const real = sys.realpath(named, mode);
  return real.ok ? { ok: true, value: named } : real;
}
