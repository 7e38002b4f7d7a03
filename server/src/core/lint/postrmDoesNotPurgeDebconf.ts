import type { Rule } from "./rule";

export const postrmDoesNotPurgeDebconf: Rule = {
  id: "postrm-does-not-purge-debconf",
  severity: "warning",
  summary: "the package asks with debconf, and its postrm leaves the answers",
  why: "debconf-devel(7): at purge a postrm calls `db_purge`, or the package's questions and answers stay. debhelper's dh_installdebconf adds it at `#DEBHELPER#`.",
  bad: '#!/bin/sh\nset -e\nif [ "$1" = purge ]; then\n  rm -rf /var/lib/demo\nfi\n',
  good: '#!/bin/sh\nset -e\nif [ "$1" = purge ] && [ -e /usr/share/debconf/confmodule ]; then\n  . /usr/share/debconf/confmodule\n  db_purge\nfi\n',
  kinds: ["postrm"],
  *check({ siblings, text, script, lineSpan }) {
    if (siblings.config === undefined || script.debhelperTokens.length > 0 || /\bdb_purge\b|\bPURGE\b/.test(text))
      return;
    yield { ...lineSpan(1), message: "the package has a debconf script, but its postrm never calls db_purge" };
  },
};
