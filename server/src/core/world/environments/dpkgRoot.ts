import { graftedFiles } from "../fileLayers";
import { DPKG_ENV, machine } from "./common";
import { SYSTEMD_FACTS, SYSTEMD_MOUNTS, SYSTEMD_RUN } from "./debian12";
import type { Environment } from "./environment";
import { recordedRoot } from "./recording";

/** Where the root that packages are installed into lies. */
const TARGET = "/srv/root";

/** dpkg --root without chroot. */
export const dpkgRoot: Environment = {
  name: "dpkg-root",
  summary: "dpkg --root with DPKG_ROOT set: the script runs on debian-12 and is to work on the root below /srv/root",
  explanation: `dpkg --root=${TARGET} --force-script-chrootless: scripts run on the machine that dpkg runs on (debian-12), not
in a chroot. DPKG_ROOT is ${TARGET}, DPKG_ADMINDIR the database there; the files below it are those of debootstrap. A
script that does not put "$DPKG_ROOT" before its paths changes the outer machine. Image builders for other architectures
install packages so.`,
  build: () =>
    machine("dpkg-root", graftedFiles(recordedRoot("debian-12"), TARGET, recordedRoot("minbase-12")), {
      mounts: SYSTEMD_MOUNTS,
      nodes: SYSTEMD_RUN,
      facts: {
        ...SYSTEMD_FACTS,
        env: { ...DPKG_ENV, DPKG_ROOT: TARGET, DPKG_ADMINDIR: `${TARGET}/var/lib/dpkg` },
      },
    }),
};
