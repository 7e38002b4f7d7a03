/** The registry of utilities and of sourced libraries. */
import type { Bytes } from "../bytes";
import { sourcedModels as debianSourced, debianUtilities } from "./debian.index";
import { fileUtilities } from "./files.index";
import { grep } from "./grep/grep";
import { sed } from "./sed/sed";
import type { SourcedModel } from "./sourcedModel";
import { systemSourcedModels, systemUtilities } from "./system.index";
import { textUtilities } from "./text.index";
import type { Utility } from "./utility";

/** Every model, as the indexes list them. */
export const registered: readonly Utility[] = [
  ...debianUtilities,
  ...fileUtilities,
  ...systemUtilities,
  ...textUtilities,
  grep,
  sed,
];

export const utilities: ReadonlyMap<Bytes, Utility> = new Map(
  registered.flatMap((each) => [each.name, ...each.aliases].map((name) => [name, each] as const)),
);

export const sourcedModels: ReadonlyMap<Bytes, SourcedModel> = new Map(
  [...debianSourced, ...systemSourcedModels].map((model) => [model.path, model]),
);
