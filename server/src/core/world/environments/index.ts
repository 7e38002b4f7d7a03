/** The registry of named environments: one line each. */
import { chroot } from "./chroot";
import { container } from "./container";
import { debian12 } from "./debian12";
import { debian12Sysvinit } from "./debian12Sysvinit";
import { debian13 } from "./debian13";
import { debootstrap } from "./debootstrap";
import { dockerBuild } from "./dockerBuild";
import { dpkgRoot } from "./dpkgRoot";
import type { Environment } from "./environment";

export const ENVIRONMENTS: readonly Environment[] = [
  debian12,
  debian12Sysvinit,
  debian13,
  debootstrap,
  chroot,
  dockerBuild,
  container,
  dpkgRoot,
];
