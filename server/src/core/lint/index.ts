/** All rules, in the order of the documentation. */
import { bakedProbe } from "./bakedProbe";
import { commandWithPathInMaintainerScript } from "./commandWithPathInMaintainerScript";
import { dangerousRm } from "./dangerousRm";
import { initDScriptSourcingWithoutTest } from "./initDScriptSourcingWithoutTest";
import { initScriptRequiredOption } from "./initScriptRequiredOption";
import { leftBehindAfterPurge } from "./leftBehindAfterPurge";
import { maintainerScriptCallsInitScriptDirectly } from "./maintainerScriptCallsInitScriptDirectly";
import { maintainerScriptCallsService } from "./maintainerScriptCallsService";
import { maintainerScriptCallsStartStopDaemon } from "./maintainerScriptCallsStartStopDaemon";
import { maintainerScriptCallsSystemctl } from "./maintainerScriptCallsSystemctl";
import { maintainerScriptHidesInitFailure } from "./maintainerScriptHidesInitFailure";
import { maintainerScriptIgnoresErrors } from "./maintainerScriptIgnoresErrors";
import { maintainerScriptRemovesDeviceFiles } from "./maintainerScriptRemovesDeviceFiles";
import { maintainerScriptWithoutSetE } from "./maintainerScriptWithoutSetE";
import { maintscriptCallsLdconfig } from "./maintscriptCallsLdconfig";
import { mknodInMaintainerScript } from "./mknodInMaintainerScript";
import { nonEssentialCommand } from "./nonEssentialCommand";
import { notIdempotent } from "./notIdempotent";
import { ownFilesBeforeUnpack } from "./ownFilesBeforeUnpack";
import { possiblyInsecureHandlingOfTmpFilesInMaintainerScript } from "./possiblyInsecureHandlingOfTmpFilesInMaintainerScript";
import { postinstDoesNotLoadConfmodule } from "./postinstDoesNotLoadConfmodule";
import { postrmDoesNotPurgeDebconf } from "./postrmDoesNotPurgeDebconf";
import { preinstCallsUpdatercD } from "./preinstCallsUpdatercD";
import { prermCallsUpdatercD } from "./prermCallsUpdatercD";
import { readInMaintainerScript } from "./readInMaintainerScript";
import { resetsPath } from "./resetsPath";
import type { Rule } from "./rule";
import { runContentAssumed } from "./runContentAssumed";
import { skippedWhenOffline } from "./skippedWhenOffline";
import { udevadmCalledWithoutGuard } from "./udevadmCalledWithoutGuard";
import { unhandledInvocation } from "./unhandledInvocation";

export const rules: readonly Rule[] = [
  bakedProbe,
  skippedWhenOffline,
  notIdempotent,
  unhandledInvocation,
  nonEssentialCommand,
  ownFilesBeforeUnpack,
  runContentAssumed,
  leftBehindAfterPurge,
  dangerousRm,
  maintainerScriptIgnoresErrors,
  maintainerScriptWithoutSetE,
  readInMaintainerScript,
  udevadmCalledWithoutGuard,
  maintainerScriptCallsSystemctl,
  commandWithPathInMaintainerScript,
  maintainerScriptCallsInitScriptDirectly,
  maintainerScriptCallsService,
  maintainerScriptRemovesDeviceFiles,
  mknodInMaintainerScript,
  possiblyInsecureHandlingOfTmpFilesInMaintainerScript,
  maintscriptCallsLdconfig,
  preinstCallsUpdatercD,
  prermCallsUpdatercD,
  maintainerScriptCallsStartStopDaemon,
  maintainerScriptHidesInitFailure,
  initDScriptSourcingWithoutTest,
  postrmDoesNotPurgeDebconf,
  postinstDoesNotLoadConfmodule,
  resetsPath,
  initScriptRequiredOption,
];
