/** bash: shopt, and the names that `set -o` knows there. */
import type { Bytes } from "../../bytes";
import { Unmodelled } from "../../utilities/utility";
import type { Builtin, BuiltinCall } from "../builtin";
import type { ShellState } from "../shellState";

/** Settings that are carried out here. */
const MODELLED = new Set(
  "dotglob extglob failglob globskipdots globstar inherit_errexit lastpipe nocaseglob nocasematch nullglob patsub_replacement xpg_echo".split(
    " ",
  ),
);
/** Settings that change nothing in a script. */
const HARMLESS = new Set(
  "autocd cdspell checkhash checkjobs checkwinsize cmdhist complete_fullquote direxpand dirspell force_fignore globasciiranges histappend histreedit histverify hostcomplete huponexit interactive_comments lithist mailwarn no_empty_cmd_completion progcomp progcomp_alias promptvars sourcepath".split(
    " ",
  ),
);
const OTHERS =
  "assoc_expand_once cdable_vars compat31 compat32 compat40 compat41 compat42 compat43 compat44 execfail expand_aliases extdebug extquote gnu_errfmt localvar_inherit localvar_unset login_shell noexpand_translation restricted_shell shift_verbose varredir_close".split(
    " ",
  );
const SETTINGS: readonly string[] = [...MODELLED, ...HARMLESS, ...OTHERS].sort();
/** Those that a script begins with. */
const DEFAULT = new Set(
  "checkwinsize cmdhist complete_fullquote extquote force_fignore globasciiranges globskipdots interactive_comments patsub_replacement progcomp promptvars sourcepath".split(
    " ",
  ),
);

/** Is the setting of shopt on? */
export function isSet(state: ShellState, name: string): boolean {
  return state.longOption(name) ?? DEFAULT.has(name);
}

/** The letters of the options of `set -o`; null for one that has none. */
export const BASH_OPTIONS: ReadonlyMap<string, string | null> = new Map([
  ["allexport", "a"],
  ["braceexpand", "B"],
  ["emacs", null],
  ["errexit", "e"],
  ["errtrace", "E"],
  ["functrace", "T"],
  ["hashall", "h"],
  ["histexpand", "H"],
  ["history", null],
  ["ignoreeof", null],
  ["interactive-comments", null],
  ["keyword", "k"],
  ["monitor", "m"],
  ["noclobber", "C"],
  ["noexec", "n"],
  ["noglob", "f"],
  ["nolog", null],
  ["notify", "b"],
  ["nounset", "u"],
  ["onecmd", "t"],
  ["physical", "P"],
  ["pipefail", null],
  ["posix", null],
  ["privileged", "p"],
  ["verbose", "v"],
  ["vi", null],
  ["xtrace", "x"],
]);

/** Is the option of `set -o` on? */
export function isOptionSet(state: ShellState, name: string): boolean {
  const letter = BASH_OPTIONS.get(name);
  if (letter) return state.option(letter);
  return state.longOption(name) ?? name === "interactive-comments";
}

/** Changes an option of `set -o`; false where bash has none of that name. */
export function setBashOption(state: ShellState, name: string, to: "on" | "off"): boolean {
  const letter = BASH_OPTIONS.get(name);
  if (letter === undefined) return false;
  if (letter === null) state.setLongOption(name, to);
  else state.setOption(letter, to);
  return true;
}

interface Table {
  readonly names: readonly string[];
  readonly isOn: (name: string) => boolean;
  readonly change: (name: string, to: "on" | "off") => void;
  readonly command: (name: string, on: boolean) => string;
  readonly unknown: string;
}

function tableOf({ shell }: BuiltinCall, long: boolean): Table {
  if (long)
    return {
      names: [...BASH_OPTIONS.keys()],
      isOn: (name) => isOptionSet(shell, name),
      change: (name, to) => setBashOption(shell, name, to),
      command: (name, on) => `set ${on ? "-o" : "+o"} ${name}`,
      unknown: "invalid option name",
    };
  return {
    names: SETTINGS,
    isOn: (name) => isSet(shell, name),
    change(name, to) {
      if (!MODELLED.has(name) && !HARMLESS.has(name) && isSet(shell, name) !== (to === "on"))
        throw new Unmodelled(`shopt ${name}`);
      shell.setLongOption(name, to);
    },
    command: (name, on) => `shopt ${on ? "-s" : "-u"} ${name}`,
    unknown: "invalid shell option name",
  };
}

export const shopt: Builtin = {
  name: "shopt",
  special: false,
  bashOnly: true,
  summary: "set bash's own options",
  run(call) {
    const { args, warn, write, error } = call;
    let at = 0;
    while (/^-[a-z]+$/i.test(args[at] ?? "")) at++;
    const flags = args
      .slice(0, at)
      .map((arg) => arg.slice(1))
      .join("");
    const unknown = flags.replace(/[suqpo]/g, "")[0];
    if (unknown !== undefined) return error(`-${unknown}: invalid option`, 2);
    if (flags.includes("s") && flags.includes("u"))
      return error("cannot set and unset shell options simultaneously", 1);
    const names: readonly Bytes[] = args.slice(args[at] === "--" ? at + 1 : at);
    const table = tableOf(call, flags.includes("o"));
    const show = (name: string) => {
      const on = table.isOn(name);
      if (flags.includes("q")) return;
      write(flags.includes("p") ? `${table.command(name, on)}\n` : `${name.padEnd(15)}\t${on ? "on" : "off"}\n`);
    };
    const wanted = flags.includes("s") ? true : flags.includes("u") ? false : null;
    if (names.length === 0) {
      for (const name of table.names) if (wanted === null || table.isOn(name) === wanted) show(name);
      return 0;
    }
    let status = 0;
    for (const name of names) {
      if (!table.names.includes(name)) {
        warn(`${name}: ${table.unknown}`);
        status = 1;
      } else if (wanted !== null) table.change(name, wanted ? "on" : "off");
      else {
        if (!table.isOn(name)) status = 1;
        show(name);
      }
    }
    return status;
  },
};
