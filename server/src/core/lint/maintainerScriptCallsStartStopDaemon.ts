import { commandRule, MAINTAINER_SCRIPTS } from "./commandRule";

export const maintainerScriptCallsStartStopDaemon = commandRule({
  id: "maintainer-script-calls-start-stop-daemon",
  severity: "info",
  summary: "start-stop-daemon is called outside of an init script",
  why: "The init script or the unit knows how its daemon is started and stopped; `invoke-rc.d` runs it and asks policy-rc.d.",
  bad: `#!/bin/sh
set -e
start-stop-daemon --stop --exec /usr/sbin/demod
`,
  good: `#!/bin/sh
set -e
invoke-rc.d demo stop || true
`,
  kinds: MAINTAINER_SCRIPTS,
  about: ({ name }) => (name === "start-stop-daemon" ? "use invoke-rc.d, which asks policy-rc.d" : null),
});
