/** The models of Debian's own tools: dpkg and its kin, debconf, update-alternatives, ucf. One line each. */
import { confmodule } from "./debconf/confmodule";
import { debconfCommunicate } from "./debconfCommunicate";
import { debconfEscape } from "./debconfEscape";
import { debconfSetSelections } from "./debconfSetSelections";
import { debconfShow } from "./debconfShow";
import { dpkg } from "./dpkg";
import { dpkgDivert } from "./dpkgDivert";
import { dpkgMaintscriptHelper } from "./dpkgMaintscriptHelper";
import { dpkgQuery } from "./dpkgQuery";
import { dpkgStatoverride } from "./dpkgStatoverride";
import { dpkgTrigger } from "./dpkgTrigger";
import type { SourcedModel } from "./sourcedModel";
import { ucf } from "./ucf";
import { ucfr } from "./ucfr";
import { updateAlternatives } from "./updateAlternatives";
import type { Utility } from "./utility";

export const debianUtilities: readonly Utility[] = [
  debconfCommunicate,
  debconfEscape,
  debconfSetSelections,
  debconfShow,
  dpkg,
  dpkgDivert,
  dpkgMaintscriptHelper,
  dpkgQuery,
  dpkgStatoverride,
  dpkgTrigger,
  ucf,
  ucfr,
  updateAlternatives,
];

export const sourcedModels: readonly SourcedModel[] = [confmodule];
