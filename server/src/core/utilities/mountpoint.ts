import { flag, utility } from "./utility";

/** mountpoint - is a directory a mount point? (util-linux) */
export const mountpoint = utility({
  name: "mountpoint",
  summary: "say whether a directory is a mount point",
  options: { quiet: flag("-q", "--quiet"), noFollow: flag("--nofollow") },
  missing: ["-d", "-x"],

  run(call) {
    const { options: given, operands, sys } = call;
    const [path, extra] = operands;
    if (path === undefined || extra !== undefined) {
      call.warn("bad usage");
      call.writeError("Try 'mountpoint --help' for more information.\n");
      return 1;
    }
    const exists = given.noFollow ? sys.lexists(path) : sys.exists(path);
    if (!exists) {
      if (!given.quiet) call.fail(path, "ENOENT");
      return 1;
    }
    const place = sys.realpath(path);
    const is =
      place.ok && !(given.noFollow && sys.isSymlink(path)) && sys.mounts().some(({ at }) => at === place.value);
    if (!given.quiet) call.print(is ? `${path} is a mountpoint` : `${path} is not a mountpoint`);
    return is ? 0 : 32;
  },
});
