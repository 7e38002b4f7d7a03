import { flag, optional, quote, quotef, utility } from "./utility";

/** What may follow --output-error. */
const MODES = ["warn", "warn-nopipe", "exit", "exit-nopipe"];

/** tee - copy standard input to files and standard output. POSIX XCU tee. */
export const tee = utility({
  writeFailure: (reason) => [`'standard output': ${reason}`],
  name: "tee",
  summary: "read from standard input and write to standard output and files",
  knows: "all",
  options: {
    append: flag("-a", "--append"),
    ignore: flag("-i", "--ignore-interrupts"),
    pipe: flag("-p"),
    outputError: optional("warn-nopipe", "--output-error"),
  },

  run(call) {
    const { operands, options: given, sys } = call;
    const how = given.outputError ?? "";
    if (given.outputError !== undefined && !MODES.includes(how)) {
      const valid = MODES.map((mode) => `  - ‘${mode}’\n`).join("");
      call.warn(`invalid argument ${quote(how)} for ‘--output-error’`);
      call.writeError(`Valid arguments are:\n${valid}Try '${call.name} --help' for more information.\n`);
      return 1;
    }
    const failed = new Set<string>();
    for (const path of operands) {
      const errno = sys.writeFile(path, "", { append: given.append });
      if (!errno) continue;
      failed.add(path);
      call.fail(quotef(path), errno);
      if (how.startsWith("exit")) return 1;
    }
    const text = call.stdin.read();
    call.write(text);
    for (const path of operands) {
      if (failed.has(path) || text === "") continue;
      const errno = sys.writeFile(path, text, { append: true });
      if (errno) call.fail(quotef(path), errno);
    }
    return undefined;
  },
});
