import { flag, utility } from "./utility";

/** ischroot - detect a chroot (debianutils): 0 in one, 1 outside, 2 where it cannot tell. */
export const ischroot = utility({
  name: "ischroot",
  summary: "say whether this is a chroot",
  options: { falseByDefault: flag("-f", "--default-false"), trueByDefault: flag("-t", "--default-true") },

  run({ options: given, sys }) {
    if (sys.isFile("/etc/debian_chroot") || sys.inChroot()) return 0;
    // It compares / with /proc/1/root, which only root can see, and only where /proc is mounted.
    if (sys.uid() === 0 && sys.exists("/proc/mounts")) return 1;
    return given.trueByDefault ? 0 : given.falseByDefault ? 1 : 2;
  },
});
