/** Which names adduser(8) 3.134 takes. */
import type { Bytes } from "../../bytes";
import { type AdduserCall, type AdduserConfig, warn } from "./adduserConfig";

/** How far `--allow-bad-names` (1) and `--allow-all-names` (2) go. */
export type NameLevel = 0 | 1 | 2;

const IEEE = /^[_.A-Za-z0-9][-@_.A-Za-z0-9]*\$?$/;
const LEAST = /^[^-+~:,\s/][^:,\s/]*$/;
const INDENT = "            ";

/** Ends the program with its message where the name is refused. */
export function checkName(
  call: AdduserCall,
  config: AdduserConfig,
  name: Bytes,
  system: boolean,
  level: NameLevel,
  verbose: boolean,
): void {
  const refuse = (lines: readonly string[]) => {
    warn(call, lines.join(`\n${INDENT}`));
    call.exit(1);
  };
  if (/^\d+$/.test(name))
    refuse(["To avoid ambiguity with numerical UIDs, usernames which", "consist of only digits are not allowed."]);
  if (name.length > 32)
    refuse([
      "Usernames must be no more than 32 bytes in length;",
      "note that if you are using Unicode characters, the character",
      "limit will be less than 32.",
    ]);
  if (!LEAST.test(name))
    refuse([
      "To avoid problems, the username must not start with a",
      "dash, plus sign, or tilde, and it must not contain any of the",
      "following: colon, comma, slash, or any whitespace characters",
      "including spaces, tabs, and newlines.",
    ]);
  const variable = system ? "SYS_NAME_REGEX" : "NAME_REGEX";
  if (configuredRegex(call, config.text(variable.toLowerCase())).test(name)) return;
  if (!IEEE.test(name) && level < 2)
    refuse([
      "To avoid problems, the username should consist only of",
      "letters, digits, underscores, periods, at signs and dashes, and",
      "not start with a dash (as defined by IEEE Std 1003.1-2001). For",
      "compatibility with Samba machine accounts, $ is also supported",
      "at the end of the username.  (Use the `--allow-all-names' option",
      "to bypass this restriction.)",
    ]);
  if (level === 0)
    refuse([
      "Please enter a username matching the regular expression",
      `configured via the ${variable} configuration variable.  Use the`,
      "`--allow-bad-names' option to relax this check or reconfigure",
      `${variable} in configuration.`,
    ]);
  if (verbose) call.print("Allowing use of questionable username.");
}

/** The administrator's Perl regular expression; only forms that mean the same here and cannot run away. */
function configuredRegex(call: AdduserCall, pattern: Bytes): RegExp {
  if (
    !/^\^?(?:\[(?:\\.|[^\]\\[])+\]|\\[$.\-_]|[A-Za-z0-9_@-])(?:[*+?]|\[(?:\\.|[^\]\\[])+\]|\\[$.\-_]|[A-Za-z0-9_@-])*\$?$/.test(
      pattern,
    ) ||
    /[*+?][*+?]/.test(pattern)
  )
    return call.unmodelled("a regular expression for names in adduser.conf");
  return new RegExp(pattern);
}
