import { commandRule, MAINTAINER_SCRIPTS } from "./commandRule";
import { failureIsHandled, guardsOf } from "./context";

export const udevadmCalledWithoutGuard = commandRule({
  id: "udevadm-called-without-guard",
  severity: "warning",
  summary: "udevadm fails where there is no /sys or no udevd, as in a chroot",
  why: "In a chroot or a container `/sys` may be missing and udevd does not run; then `udevadm` fails, and with `set -e` the installation does. Let its failure be without consequence, or ask for `/sys` and udevd first.",
  bad: `#!/bin/sh
set -e
udevadm trigger --subsystem-match=net
`,
  good: `#!/bin/sh
set -e
udevadm trigger --subsystem-match=net || true
`,
  kinds: MAINTAINER_SCRIPTS,
  about: (use, { text }) => {
    if (use.name !== "udevadm" || failureIsHandled(use)) return null;
    if (guardsOf(text, use).some((guard) => /\/sys|\/run\/udev|ischroot|systemd|pidof|udevd/.test(guard))) return null;
    return {
      start: use.start,
      end: use.end,
      message: "udevadm fails where /sys is not mounted or udevd does not run: let its failure be without consequence",
      fixes: [{ title: "Add || true", edits: [{ start: use.end, end: use.end, text: " || true" }] }],
    };
  },
});
