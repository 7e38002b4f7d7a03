import { formatPrintf } from "./printfFormat";
import { utility } from "./utility";

/** printf - write formatted output. POSIX XCU printf; this is the program /usr/bin/printf, not the shell's builtin. */
export const printf = utility({
  name: "printf",
  summary: "format and print arguments",
  options: {},
  parsing: "none",

  run(call) {
    const [first] = call.argv;
    if (call.argv.length === 1 && (first === "--help" || first === "--version"))
      return call.unmodelled(`option ${first} of printf`);
    const [format, ...values] = first === "--" ? call.argv.slice(1) : call.argv;
    if (format === undefined) return call.usage("missing operand");
    const end = formatPrintf(format, values, "coreutils", {
      write: call.write,
      fail: (message) => call.fail(message),
      warn: (message) => call.warn(message),
      unmodelled: call.unmodelled,
    });
    return end === "stopped" ? 0 : undefined;
  },
});
