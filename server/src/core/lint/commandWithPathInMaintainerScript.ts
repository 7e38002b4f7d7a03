import { commandRule, MAINTAINER_SCRIPTS } from "./commandRule";

export const commandWithPathInMaintainerScript = commandRule({
  id: "command-with-path-in-maintainer-script",
  severity: "info",
  summary: "a program is called with its directory",
  why: "Policy 6.1: programs are called by their names and found in PATH; then an administrator may put another one in front, and the program may move (as all of them did from /bin to /usr/bin).",
  bad: `#!/bin/sh
set -e
/usr/bin/install -d /var/lib/demo
`,
  good: `#!/bin/sh
set -e
install -d /var/lib/demo
`,
  kinds: MAINTAINER_SCRIPTS,
  about: ({ name, written, node, start, end }) => {
    if (!/^\/(usr\/(local\/)?)?s?bin\/[^/]+$/.test(written)) return null;
    const word = node.words[0];
    return {
      start,
      end: word?.end ?? end,
      message: `${written} is called with its directory: call it ${name}`,
      ...(word
        ? { fixes: [{ title: `Call it ${name}`, edits: [{ start: word.start, end: word.end, text: name }] }] }
        : {}),
    };
  },
});
