import { commandRule, MAINTAINER_SCRIPTS } from "./commandRule";

export const maintainerScriptRemovesDeviceFiles = commandRule({
  id: "maintainer-script-removes-device-files",
  severity: "error",
  summary: "files below /dev are removed",
  why: "What is below /dev belongs to the kernel and to udev; Policy 10.6 forbids packages to remove device files.",
  bad: `#!/bin/sh
set -e
rm -f /dev/demo
`,
  good: `#!/bin/sh
set -e
rm -f /var/lib/demo/state
`,
  kinds: MAINTAINER_SCRIPTS,
  about: ({ name, args }) =>
    name === "rm" && args.some((arg) => arg !== null && /^\/dev\/(?!shm\b)./.test(arg))
      ? "files below /dev belong to the kernel and to udev (Policy 10.6)"
      : null,
});
