import { environmentHost } from "../world/hosts";
import { openHost } from "../world/openHost";
import { commandRule } from "./commandRule";
import { type CommandUse, failureIsHandled, guardsOf } from "./context";

const SHELLS_OWN = new Set([
  ...[
    "alias",
    "bg",
    "break",
    "cd",
    "command",
    "continue",
    "echo",
    "eval",
    "exec",
    "exit",
    "export",
    "false",
    "fg",
    "getopts",
  ],
  ...[
    "hash",
    "jobs",
    "kill",
    "local",
    "printf",
    "pwd",
    "read",
    "readonly",
    "return",
    "set",
    "shift",
    "test",
    "times",
    "trap",
  ],
  ...["true", "type", "ulimit", "umask", "unalias", "unset", "wait", "declare", "typeset", "let", "shopt", "source"],
  ...["db_get", "db_set", "db_input", "db_go", "db_stop", "db_purge", "db_version", "db_fset", "db_subst", "db_title"],
  ...["db_reset", "db_fget", "db_metaget", "db_unregister", "db_register", "db_beginblock", "db_endblock", "db_capb"],
]);

export const nonEssentialCommand = commandRule({
  id: "non-essential-command",
  severity: "warning",
  summary: "a program that need not be there is called without a test",
  why: "Policy 6.5: when preinst and postrm run, only Essential packages (and preinst's Pre-Depends) can be relied on. Test for the program (`command -v`) and go on without it.",
  bad: `#!/bin/sh
set -e
ucf --purge /etc/demo.conf
`,
  good: `#!/bin/sh
set -e
if command -v ucf >/dev/null; then
  ucf --purge /etc/demo.conf
fi
`,
  kinds: ["preinst", "postrm"],
  about: (use, { text, commands }) => {
    if (!/^[a-z][\w.+-]*$/.test(use.written) || SHELLS_OWN.has(use.name) || failureIsHandled(use)) return null;
    if (new RegExp(`^\\s*(function\\s+)?${use.name.replace(/[.+]/g, "\\$&")}\\s*\\(\\)`, "m").test(text)) return null;
    const { files } = openHost();
    // debianutils, which is Essential, brings `which` by an alternative.
    if (use.name === "which" || files.entry(`/usr/bin/${use.name}`) || files.entry(`/usr/sbin/${use.name}`))
      return null;
    // A file that was sourced may define it.
    const installed = environmentHost("debian-12")?.files;
    const isProgram = installed?.entry(`/usr/bin/${use.name}`) || installed?.entry(`/usr/sbin/${use.name}`);
    if (!isProgram && commands.some((each) => each.start < use.start && SOURCES.test(each.name) && !isConfmodule(each)))
      return null;
    if (use.name === "systemctl" && guardsOf(text, use).some((guard) => guard.includes("/run/systemd"))) return null;
    if (guardsOf(text, use).some((guard) => guard.includes(use.name) || /command -v|which|-x |type |\$\?/.test(guard)))
      return null;
    return `${use.name} is not in an Essential package and may be missing here: test for it first (Policy 6.5)`;
  },
});

const SOURCES = /^(\.|source)$/;

function isConfmodule({ args }: CommandUse): boolean {
  return args[0] === "/usr/share/debconf/confmodule";
}
