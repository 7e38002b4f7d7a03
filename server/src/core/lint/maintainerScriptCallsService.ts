import { commandRule, MAINTAINER_SCRIPTS } from "./commandRule";

export const maintainerScriptCallsService = commandRule({
  id: "maintainer-script-calls-service",
  severity: "warning",
  summary: "service(8) is called instead of invoke-rc.d",
  why: "`service` is for administrators: it does not ask policy-rc.d, so it starts services while an image is built. Policy 9.3.3 wants `invoke-rc.d`.",
  bad: `#!/bin/sh
set -e
service demo restart
`,
  good: `#!/bin/sh
set -e
invoke-rc.d demo restart
`,
  kinds: MAINTAINER_SCRIPTS,
  about: ({ name, node, start, end }) => {
    const word = node.words[0];
    if (name !== "service" || !word) return null;
    return {
      start,
      end,
      message: "service does not ask policy-rc.d: use invoke-rc.d (Policy 9.3.3)",
      fixes: [{ title: "Use invoke-rc.d", edits: [{ start: word.start, end: word.end, text: "invoke-rc.d" }] }],
    };
  },
});
