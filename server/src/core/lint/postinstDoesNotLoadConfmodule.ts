import type { Rule } from "./rule";

export const postinstDoesNotLoadConfmodule: Rule = {
  id: "postinst-does-not-load-confmodule",
  severity: "warning",
  summary: "the package asks with debconf, and its postinst does not load debconf's module",
  why: "debconf-devel(7): loading the confmodule in the postinst also makes sure that the questions were asked where the package was not preconfigured, even if the postinst looks at no answer.",
  bad: "#!/bin/sh\nset -e\nmkdir -p /var/lib/demo\n",
  good: "#!/bin/sh\nset -e\n. /usr/share/debconf/confmodule\nmkdir -p /var/lib/demo\n",
  kinds: ["postinst"],
  *check({ siblings, text, script, lineSpan }) {
    if (siblings.config === undefined || script.debhelperTokens.length > 0 || /confmodule|Debconf::Client/i.test(text))
      return;
    yield {
      ...lineSpan(1),
      message: "the package has a debconf script, but its postinst does not load /usr/share/debconf/confmodule",
    };
  },
};
