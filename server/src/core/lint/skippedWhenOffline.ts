import type { Rule } from "./rule";
import { findingOf, pairsOf } from "./volatileFindings";
import { proposedFixes } from "./volatileFixes";

/** A guard such as "systemd is running" makes a lasting effect disappear from an image. */
export const skippedWhenOffline: Rule = {
  id: "skipped-when-offline",
  severity: "warning",
  summary: "a lasting effect is left out where the package is installed into an image or a chroot",
  why: [
    "A guard asks whether services can be managed right now (systemd is running, not in a chroot, policy-rc.d allows it), and what it guards lasts: a unit is enabled, a user made, a file written. An image that is built in a chroot boots later, with systemd, and lacks it.",
    "Guard only what starts, stops or reloads a process. Enable units with `deb-systemd-helper enable`, which works everywhere; make users, directories and files without a guard.",
    "What only starts, stops or reloads a process, writes below /run or prints, and debhelper's generated sections, are silent.",
  ].join("\n\n"),
  bad: `#!/bin/sh
set -e
if [ -d /run/systemd/system ]; then
  mkdir -p /var/lib/demo
fi
`,
  good: `#!/bin/sh
set -e
mkdir -p /var/lib/demo
if [ -d /run/systemd/system ]; then
  systemctl restart demo.service || true
fi
`,
  kinds: ["preinst", "postinst", "prerm", "postrm", "config"],
  fixKeeps: "usual outcome",
  *check(context) {
    for (const pairs of pairsOf(context, "skipped")) {
      const finding = findingOf(context, pairs, "a lasting effect is skipped where services cannot be managed");
      if (finding) yield { ...finding, fixes: proposedFixes(context, pairs) };
    }
  },
};
