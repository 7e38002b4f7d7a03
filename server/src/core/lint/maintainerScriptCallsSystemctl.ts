import { commandRule, MAINTAINER_SCRIPTS } from "./commandRule";
import { failureIsHandled, guardsOf } from "./context";

export const maintainerScriptCallsSystemctl = commandRule({
  id: "maintainer-script-calls-systemctl",
  severity: "warning",
  summary: "systemctl fails where systemd is not installed or not running",
  why: "Policy 9.3.3 wants services managed through `invoke-rc.d`, `update-rc.d` or the `deb-systemd-*` helpers, which know about chroots, policy-rc.d and other init systems. A plain `systemctl` fails where systemd is not installed or does not run.",
  bad: `#!/bin/sh
set -e
systemctl restart demo.service
`,
  good: `#!/bin/sh
set -e
if [ -d /run/systemd/system ]; then
  systemctl daemon-reload || true
fi
`,
  kinds: MAINTAINER_SCRIPTS,
  about: (use, { text }) => {
    if (use.name !== "systemctl" || failureIsHandled(use)) return null;
    const guards = guardsOf(text, use);
    if (guards.some((guard) => /\/run\/systemd|systemctl|pidof|\/proc\/1/.test(guard))) return null;
    return "systemctl fails where systemd is not installed or not running: use deb-systemd-helper and invoke-rc.d, or ask for /run/systemd/system first";
  },
});
