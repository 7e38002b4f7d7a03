import { walk } from "../script/walk";
import { literalOf } from "./context";
import type { Rule } from "./rule";

export const initScriptRequiredOption: Rule = {
  id: "init.d-script-does-not-implement-required-option",
  severity: "warning",
  summary: "the init script knows no start, stop, restart or force-reload",
  why: "Policy 9.3.2: every init script accepts `start`, `stop`, `restart` and `force-reload`.",
  bad: '#!/bin/sh\ncase "$1" in\n  start) ;;\n  stop) ;;\nesac\n',
  good: '#!/bin/sh\ncase "$1" in\n  start) ;;\n  stop) ;;\n  restart | force-reload) ;;\nesac\n',
  kinds: ["init"],
  *check({ script, text, lineSpan }) {
    if (/init-d-script/.test(text.split("\n", 1)[0] ?? "") || /\. \/lib\/init\/init-d-script/.test(text)) return;
    const patterns = new Set<string>();
    let first: { readonly start: number; readonly end: number } | null = null;
    walk(script.syntax.tree, (node) => {
      if (node.type !== "CaseClause") return;
      if (!/^["']?\$\{?1\b|ACTION|action/.test(text.slice(node.word.start, node.word.end))) return;
      first ??= { start: node.start, end: node.word.end };
      for (const item of node.items) for (const pattern of item.patterns) patterns.add(literalOf(pattern) ?? "");
    });
    if (!first || (patterns.has("*") === false && patterns.size === 0)) return;
    const missing = ["start", "stop", "restart", "force-reload"].filter(
      (action) =>
        ![...patterns].some(
          (pattern) =>
            pattern === action ||
            (pattern.includes("*") &&
              pattern.length > 1 &&
              new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(action)),
        ),
    );
    if (missing.length === 0) return;
    const { start, end } = first ?? lineSpan(1);
    yield {
      start,
      end,
      message: `${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} not handled (Policy 9.3.2)`,
    };
  },
};
