/** The registry of named environments: one line each. */
import { debian12 } from "./debian12";
import { debootstrap } from "./debootstrap";
import type { Environment } from "./environment";

export const ENVIRONMENTS: readonly Environment[] = [debian12, debootstrap];
