import type { Rule } from "./rule";

export const leftBehindAfterPurge: Rule = {
  id: "left-behind-after-purge",
  severity: "warning",
  summary: "purge leaves files that the postinst made",
  why: "Policy 6.8, 10.7.3: after a purge nothing of the package is left. The postinst is simulated, then the prerm and postrm up to `purge` on the host that it left; what is still there was made by the postinst and is not removed. Logs, users and caches of the system are not told.",
  bad: '#!/bin/sh\nset -e\nif [ "$1" = purge ]; then\n  true\nfi\n',
  good: '#!/bin/sh\nset -e\nif [ "$1" = purge ]; then\n  rm -rf /var/lib/demo\nfi\n',
  kinds: ["postrm"],
  *check({ siblings, runs, script, lineSpan, commands }) {
    if (siblings.postinst === undefined || script.debhelperTokens.length > 0) return;
    const left = runs.leftBehind(siblings.postinst, ["remove", "purge"]);
    const told = left.filter((path) => /^\/(etc|var\/lib|srv|opt|usr)\//.test(path) && !SHARED.test(path));
    if (told.length === 0) return;
    const purge = commands.find(({ name, args }) => name === "rm" && args.length > 0);
    const { start, end } = purge ?? lineSpan(1);
    const more = told.length > 3 ? ` and ${told.length - 3} more` : "";
    yield { start, end, message: `after purge ${told.slice(0, 3).join(", ")}${more} of the postinst is still there` };
  },
};

/** Databases that many packages write to. */
const SHARED =
  /^\/etc\/(passwd|group|shadow|gshadow|subuid|subgid|ld\.so\.cache|mtab|rc[0-6S]\.d|alternatives|init\.d|shells|inetd\.conf|services|\.pwd\.lock)|^\/var\/lib\/(dpkg|ucf|systemd|debconf|apt)|^\/usr\/(share\/(info\/dir|mime|icons|applications|fonts)|lib\/locale)|-$/;
