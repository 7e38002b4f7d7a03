import { commandRule, MAINTAINER_SCRIPTS } from "./commandRule";

export const maintscriptCallsLdconfig = commandRule({
  id: "maintscript-calls-ldconfig",
  severity: "info",
  summary: "ldconfig is called instead of activating its trigger",
  why: "Since libc-bin 2.19 the trigger `ldconfig`, which packages with libraries activate, runs it once for all of them.",
  bad: `#!/bin/sh
set -e
ldconfig
`,
  good: `#!/bin/sh
set -e
dpkg-trigger ldconfig
`,
  kinds: MAINTAINER_SCRIPTS,
  about: ({ name }) =>
    name === "ldconfig" ? "activate the trigger ldconfig instead (activate-noawait ldconfig)" : null,
});
