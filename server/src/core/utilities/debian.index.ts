/** The models of Debian's own tools: dpkg and its kin, debconf, update-alternatives, ucf. One line each. */
import { dpkg } from "./dpkg";
import { dpkgDivert } from "./dpkgDivert";
import { dpkgMaintscriptHelper } from "./dpkgMaintscriptHelper";
import { dpkgQuery } from "./dpkgQuery";
import { dpkgStatoverride } from "./dpkgStatoverride";
import { dpkgTrigger } from "./dpkgTrigger";
import type { SourcedModel } from "./sourcedModel";
import { updateAlternatives } from "./updateAlternatives";
import type { Utility } from "./utility";

export const debianUtilities: readonly Utility[] = [
  dpkg,
  dpkgDivert,
  dpkgMaintscriptHelper,
  dpkgQuery,
  dpkgStatoverride,
  dpkgTrigger,
  updateAlternatives,
];

export const sourcedModels: readonly SourcedModel[] = [];
