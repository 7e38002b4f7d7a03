/** The texts of --help. */
import type { Command, OptionSpec } from "./command";
import { type Style, table } from "./style";

export function mainHelp(commands: readonly Command[], style: Style): string {
  const rows = commands.map(({ name, operands, summary }) => [`${style.cyan(name)} ${operands}`, summary]);
  return [
    `Usage: maintscript COMMAND [OPTION…] [OPERAND…]\n\n`,
    "Shows what a Debian maintainer script or init script does to a machine before it runs there,\n",
    "and which conditions of the host it depends on. Nothing is executed.\n\n",
    `${style.bold("Commands")}\n`,
    table(rows, "  "),
    "\nmaintscript COMMAND --help tells all about a command; --version prints the version.\n",
    `\n${style.bold("Exit status")}\n`,
    table(
      [
        ["0", "done, whatever the script's own status was"],
        ["1", "findings or differences"],
        ["2", "wrong usage, or input that cannot be read"],
        ["3", "the answer is incomplete, and --strict was given"],
      ],
      "  ",
    ),
    "  run ends with the script's own status instead (125 where the script does not end).\n",
  ].join("");
}

export function commandHelp(command: Command, style: Style): string {
  const usage = `Usage: maintscript ${command.name} ${command.operands}`.trimEnd();
  const rows = [...command.options, help].map((option) => [style.cyan(written(option)), option.help]);
  return [
    `${usage}\n\n${command.summary}\n`,
    ...command.description.map((paragraph) => `\n${wrap(paragraph)}\n`),
    `\n${style.bold("Options")}\n`,
    table(rows, "  "),
  ].join("");
}

const help: OptionSpec = { name: "help", help: "this text" };

function written({ name, value }: OptionSpec): string {
  return value ? `--${name} ${value}` : `--${name}`;
}

/** Lines of at most this many columns. */
export function wrap(text: string, columns = 96): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > columns) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join("\n");
}
