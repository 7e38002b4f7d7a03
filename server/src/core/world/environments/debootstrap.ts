import { machine, mount } from "./common";
import type { Environment } from "./environment";
import { recordedRoot } from "./recording";

/** A build server's chroot. */
export const debootstrap: Environment = {
  name: "debootstrap",
  summary: "a build server's chroot: Debian 12 minbase, /proc mounted, /dev/shm a plain directory, no services",
  explanation: `What \`debootstrap --variant=minbase bookworm\` makes, entered with chroot after \`mount -t proc\`.
Nothing else is mounted: /dev holds the few static nodes that debootstrap makes, and /dev/shm is a directory of the root
file system, so what a script puts there stays on disk. There is no init and no service, the network is the build
server's, and ischroot says yes. Image builders, sbuild and pbuilder run maintainer scripts on hosts like this one.`,
  build: () =>
    machine("debootstrap", recordedRoot("minbase-12"), {
      mounts: [mount("/dev/sda1 / ext4 rw,relatime,errors=remount-ro"), mount("proc /proc proc rw,relatime")],
      facts: { chroot: true, interfaces: [{ name: "lo", up: true, addresses: ["127.0.0.1/8", "::1/128"] }] },
    }),
};
