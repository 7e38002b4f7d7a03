/** unlink and link: the system calls as commands. */
import { quote, quoteaf, utility } from "./utility";

/** unlink - remove one file. POSIX XCU unlink. */
export const unlink = utility({
  name: "unlink",
  knows: "all",
  summary: "remove one file by unlink(2)",
  options: {},
  operands: { min: 1, max: 1 },

  run(call) {
    const [path = ""] = call.operands;
    const errno = call.sys.unlink(path);
    if (errno) call.fail(`cannot unlink ${quoteaf(path)}`, errno);
  },
});

/** link - make one hard link. POSIX XCU link. */
export const link = utility({
  name: "link",
  knows: "all",
  summary: "make one hard link by link(2)",
  options: {},
  operands: { min: 1, max: 2 },

  run(call) {
    const [from = "", to] = call.operands;
    if (to === undefined) return call.usage(`missing operand after ${quote(from)}`);
    const errno = call.sys.link(from, to);
    if (errno) call.fail(`cannot create link ${quoteaf(to)} to ${quoteaf(from)}`, errno);
    return undefined;
  },
});
