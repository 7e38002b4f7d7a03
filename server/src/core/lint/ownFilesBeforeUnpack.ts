import { commandRule } from "./commandRule";
import { failureIsHandled, guardsOf } from "./context";

export const ownFilesBeforeUnpack = commandRule({
  id: "own-files-before-unpack",
  severity: "warning",
  summary: "preinst uses a file of its own package, which is not unpacked yet",
  why: "Policy 6.5: preinst runs before its package is unpacked; at the first installation none of its files is there, at an upgrade they are the old version's.",
  bad: `#!/bin/sh
set -e
. /usr/share/demo/functions
`,
  good: `#!/bin/sh
set -e
if [ -e /usr/share/demo/functions ]; then
  . /usr/share/demo/functions
fi
`,
  kinds: ["preinst"],
  about: (use, { script, text }) => {
    if (script.package === null || failureIsHandled(use)) return null;
    const own = new RegExp(`^/usr/(share|lib|libexec)/${script.package.replace(/[.+]/g, "\\$&")}/`);
    const operand = use.name === "." ? use.args[0] : use.written;
    if (!operand || !own.test(operand)) return null;
    if (guardsOf(text, use).some((guard) => guard.includes(operand) || /upgrade/.test(guard))) return null;
    return `${operand} belongs to this package, which is not unpacked yet (Policy 6.5)`;
  },
});
