import type { CommandUse } from "./context";
import type { Rule } from "./rule";
import { findingOf, pairsOf } from "./volatileFindings";
import { atFirstBoot, proposedFixes } from "./volatileFixes";

/** What lasts depends on what a boot or another process brings, and no boot decides again. */
export const bakedProbe: Rule = {
  id: "baked-probe",
  severity: "warning",
  summary: "what lasts depends on a fact of the machine that a boot may change",
  why: [
    "The script looks at something volatile (a mount, a running process, the kernel, free space, the machine's name) and writes down the answer for good. Where the package is installed into an image or a chroot, the machine that is looked at is not the machine that will run it, and nothing looks again.",
    "Policy 6.2 wants a second run to finish the job, and 9.1.4 wants nothing volatile to be relied on; neither has a rule against this. Better: decide at boot (tmpfiles.d, sysusers.d, a unit with `ConditionFirstBoot=`, the init script), keep volatile things in `/run`, decide by facts that last, or fail loudly.",
    "Arguments, variables that dpkg sets and debconf's answers never count. Temporary files, logs, output, and what only starts or stops a process are silent, as are debhelper's generated sections and init scripts. A script that fails on purpose is silent where it wrote nothing before, and told at the level of information where it did. A key or an identity that is made up while the package is installed is the same on every machine that starts from the image: it is told, too.",
  ].join("\n\n"),
  bad: `#!/bin/sh
set -e
if grep -q '^tmpfs /dev/shm tmpfs' /proc/mounts; then
  ln -s /dev/shm/demo /etc/demo.d
else
  mkdir /etc/demo.d
fi
`,
  good: `#!/bin/sh
set -e
ln -sfn /run/demo /etc/demo.d
`,
  kinds: ["preinst", "postinst", "prerm", "postrm", "config"],
  fixKeeps: "usual outcome",
  *check(context) {
    for (const pairs of pairsOf(context, "baked")) {
      const finding = findingOf(context, pairs, "what lasts is decided by a volatile fact");
      if (finding) yield { ...finding, fixes: proposedFixes(context, pairs) };
    }
    for (const use of context.commands) {
      if (context.kind !== "postinst" || !makesIdentity(use)) continue;
      yield {
        start: use.start,
        end: use.end,
        message: `${use.name} makes a secret or an identity while the package is installed: every machine that starts from the image has the same; make it at the first boot`,
        fixes: atFirstBoot(context, use),
      };
    }
  },
};

/** Keys and names of a machine that are made up on the spot. */
function makesIdentity({ name, args }: CommandUse): boolean {
  const [first] = args;
  switch (name) {
    case "ssh-keygen":
      return !args.some((arg) => /^-[lyRFHi]$/.test(arg ?? ""));
    case "openssl":
      return /^(genrsa|genpkey|gendsa|req|rand)$/.test(first ?? "");
    case "gpg":
    case "gpg2":
      return args.some((arg) => /^--(quick-|full-)?gen(erate)?-key$/.test(arg ?? ""));
    case "wg":
      return first === "genkey" || first === "genpsk";
    case "certtool":
      return args.some((arg) => /^--generate-(privkey|self-signed|certificate)$/.test(arg ?? ""));
    case "dropbearkey":
      return !args.includes("-y");
    case "tsig-keygen":
    case "dnssec-keygen":
    case "mkcert":
    case "make-ssl-cert":
    case "dbus-uuidgen":
    case "systemd-machine-id-setup":
    case "rndc-confgen":
      return true;
    default:
      return false;
  }
}
