/** What the interpreter can run: builtins, utilities, and libraries that are sourced. Handed in, so that each layer keeps to itself. */
import type { Bytes } from "../bytes";
import type { SourcedModel } from "../utilities/sourcedModel";
import type { Utility } from "../utilities/utility";
import type { Builtin } from "./builtin";

export interface Registry {
  readonly utilities: ReadonlyMap<Bytes, Utility>;
  readonly builtins: ReadonlyMap<Bytes, Builtin>;
  readonly sourcedModels: ReadonlyMap<Bytes, SourcedModel>;
}
