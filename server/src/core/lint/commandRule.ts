/** Rules that look at one command at a time. */
import type { CommandUse, LintContext } from "./context";
import type { Rule, RuleFinding } from "./rule";

export interface CommandRule extends Omit<Rule, "check"> {
  /** What is wrong with this command: a message about the whole of it, or a finding; null for nothing. */
  readonly about: (use: CommandUse, context: LintContext) => string | RuleFinding | null;
}

export function commandRule({ about, ...rule }: CommandRule): Rule {
  return {
    ...rule,
    *check(context) {
      for (const use of context.commands) {
        const found = about(use, context);
        if (found === null) continue;
        yield typeof found === "string" ? { start: use.start, end: use.end, message: found } : found;
      }
    },
  };
}

/** `preinst`, `postinst`, `prerm` and `postrm`. */
export const MAINTAINER_SCRIPTS = ["preinst", "postinst", "prerm", "postrm"] as const;
