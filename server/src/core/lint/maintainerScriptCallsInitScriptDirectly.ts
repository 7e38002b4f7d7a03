import { commandRule, MAINTAINER_SCRIPTS } from "./commandRule";

export const maintainerScriptCallsInitScriptDirectly = commandRule({
  id: "maintainer-script-calls-init-script-directly",
  severity: "warning",
  summary: "an init script is run without invoke-rc.d",
  why: "Policy 9.3.3: init scripts are run through `invoke-rc.d`, which asks policy-rc.d and the init system. Run directly, a service starts in a chroot, too.",
  bad: `#!/bin/sh
set -e
/etc/init.d/demo restart
`,
  good: `#!/bin/sh
set -e
invoke-rc.d demo restart
`,
  kinds: MAINTAINER_SCRIPTS,
  about: ({ written, node, args, start, end }) => {
    const service = /^\/etc\/init\.d\/([\w.-]+)$/.exec(written)?.[1];
    const word = node.words[0];
    if (service === undefined || !word || args.length === 0) return null;
    return {
      start,
      end,
      message: `the init script is run directly: use invoke-rc.d ${service} (Policy 9.3.3)`,
      fixes: [
        { title: "Use invoke-rc.d", edits: [{ start: word.start, end: word.end, text: `invoke-rc.d ${service}` }] },
      ],
    };
  },
});
