import { commandRule } from "./commandRule";
import { guardsOf } from "./context";

export const initDScriptSourcingWithoutTest = commandRule({
  id: "init.d-script-sourcing-without-test",
  severity: "warning",
  summary: "a file of defaults is read without a test whether it is there",
  why: "Policy 9.3.2: an init script works when its file in /etc/default was removed. Reading a missing file ends a POSIX shell.",
  bad: `#!/bin/sh
. /etc/default/demo
case "$1" in
  start | stop | restart | force-reload) ;;
esac
`,
  good: `#!/bin/sh
[ ! -r /etc/default/demo ] || . /etc/default/demo
case "$1" in
  start | stop | restart | force-reload) ;;
esac
`,
  kinds: ["init"],
  about: (use, { text }) => {
    const file = use.args[0];
    if (use.name !== "." || !file?.startsWith("/etc/default/")) return null;
    if (guardsOf(text, use).some((guard) => guard.includes(file) || /-[efrs]\s/.test(guard))) return null;
    return {
      start: use.start,
      end: use.end,
      message: `the shell ends where ${file} is missing: test for it first (Policy 9.3.2)`,
      fixes: [
        { title: "Test for it first", edits: [{ start: use.start, end: use.start, text: `[ ! -r ${file} ] || ` }] },
      ],
    };
  },
});
