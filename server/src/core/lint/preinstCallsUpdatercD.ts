import { commandRule } from "./commandRule";

export const preinstCallsUpdatercD = commandRule({
  id: "preinst-calls-updaterc.d",
  severity: "warning",
  summary: "an init script is registered before it is there",
  why: "Policy 9.3.3.1: `update-rc.d` belongs into the postinst, when the init script is unpacked.",
  bad: `#!/bin/sh
set -e
update-rc.d demo defaults
`,
  good: `#!/bin/sh
set -e
true
`,
  kinds: ["preinst"],
  about: ({ name }) =>
    name === "update-rc.d" ? "the init script is not unpacked yet: call update-rc.d in the postinst" : null,
});
