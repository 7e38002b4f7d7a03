import { commandRule, MAINTAINER_SCRIPTS } from "./commandRule";

export const mknodInMaintainerScript = commandRule({
  id: "mknod-in-maintainer-script",
  severity: "warning",
  summary: "device files are made",
  why: "Device files come from the kernel and udev, and mknod is not allowed in containers. Policy 10.6: ask udev for them.",
  bad: `#!/bin/sh
set -e
mknod /dev/demo c 10 200
`,
  good: `#!/bin/sh
set -e
udevadm trigger || true
`,
  kinds: MAINTAINER_SCRIPTS,
  about: ({ name, args }) =>
    name === "mknod" && !args.includes("p")
      ? "device files come from udev, and mknod is not allowed in containers (Policy 10.6)"
      : null,
});
