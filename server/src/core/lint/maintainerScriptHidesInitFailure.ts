import { commandRule, MAINTAINER_SCRIPTS } from "./commandRule";

export const maintainerScriptHidesInitFailure = commandRule({
  id: "maintainer-script-hides-init-failure",
  severity: "info",
  summary: "a service that cannot be started ends the script early, and well",
  why: "`invoke-rc.d \u2026 || exit 0` leaves the script without doing the rest. `|| true` goes on; no `||` at all tells dpkg.",
  bad: `#!/bin/sh
set -e
invoke-rc.d demo start || exit 0
`,
  good: `#!/bin/sh
set -e
invoke-rc.d demo start || true
`,
  kinds: MAINTAINER_SCRIPTS,
  about: ({ name, end }, { text }) =>
    name === "invoke-rc.d" && /^\s*\|\|\s*exit\s+(0|\$\?)/.test(text.slice(end))
      ? "what follows is not done where the service cannot be started"
      : null,
});
