import { flag, type Utility, utility } from "./utility";

/** debconf-escape(1): standard input with backslashes and newlines escaped, or the other way round. */
export const debconfEscape: Utility = utility({
  name: "debconf-escape",
  summary: "escapes text for debconf's protocol",
  options: { escape: flag("-e"), unescape: flag("-u") },
  missing: ["--help"],
  run({ options, stdin, write, unmodelled }) {
    if (options.escape === options.unescape) return unmodelled("debconf-escape with neither or both of -e and -u");
    const text = stdin.read();
    write(
      options.escape
        ? text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")
        : text.replace(/\\(.)/g, (_, character: string) => (character === "n" ? "\n" : character)),
    );
    return 0;
  },
});
