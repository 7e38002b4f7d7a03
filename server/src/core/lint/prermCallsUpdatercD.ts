import { commandRule } from "./commandRule";

export const prermCallsUpdatercD = commandRule({
  id: "prerm-calls-updaterc.d",
  severity: "warning",
  summary: "links of an init script are removed before purge",
  why: "Policy 9.3.3.1: `update-rc.d remove` belongs into the postrm's purge, so that an administrator's choice outlasts a removal.",
  bad: `#!/bin/sh
set -e
update-rc.d demo remove
`,
  good: `#!/bin/sh
set -e
invoke-rc.d demo stop || true
`,
  kinds: ["prerm"],
  about: ({ name }) => (name === "update-rc.d" ? "call update-rc.d remove in the postrm at purge" : null),
});
