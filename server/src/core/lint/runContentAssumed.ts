import { commandRule } from "./commandRule";

export const runContentAssumed = commandRule({
  id: "run-content-assumed",
  severity: "warning",
  summary: "something is made once in /run, which is empty after a boot",
  why: "Policy 9.1.4: `/run` is empty at boot, so what a postinst makes there is gone then. Make it when the service starts (tmpfiles.d, `RuntimeDirectory=`, the init script).",
  bad: `#!/bin/sh
set -e
mkdir -p /run/demo
chown daemon /run/demo
`,
  good: `#!/bin/sh
set -e
systemd-tmpfiles --create demo.conf || true
`,
  kinds: ["postinst", "preinst"],
  about: ({ name, args }, { packaging, text }) => {
    if (name !== "mkdir" && !(name === "install" && args.includes("-d"))) return null;
    const path = args.find((arg) => arg !== null && /^\/(var\/)?run\/(?!lock\b|systemd\b|user\b)[\w.-]+/.test(arg));
    if (!path) return null;
    const short = path.replace(/^\/var\/run/, "/run");
    const atBoot = Object.entries(packaging).some(
      ([file, content]) => /(tmpfiles|init|service)$/.test(file) && content.includes(short),
    );
    if (atBoot || /systemd-tmpfiles|tmpfiles\.d/.test(text)) return null;
    return `${path} is gone after a boot (Policy 9.1.4): make it with tmpfiles.d or when the service starts`;
  },
});
