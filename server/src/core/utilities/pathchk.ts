import type { Bytes } from "../bytes";
import { type Call, flag, quote, quoteaf, utility } from "./utility";

const options = {
  posix: flag("-p"),
  emptyAndDash: flag("-P"),
  portability: flag("--portability"),
} as const;

/** pathchk - check whether names are valid or portable. POSIX XCU pathchk. */
export const pathchk = utility({
  name: "pathchk",
  knows: "all",
  summary: "check names for validity and portability",
  options,
  operands: { min: 1 },
  parsing: "posix",

  run(call) {
    for (const path of call.operands) {
      const complaint = complaintAbout(call, path);
      if (complaint !== null) call.fail(complaint);
    }
  },
});

function complaintAbout(call: Call<typeof options>, path: Bytes): string | null {
  const { options: given, sys } = call;
  const portable = given.posix || given.portability;
  const components = path.split("/").filter((part) => part !== "");
  if (given.emptyAndDash || given.portability) {
    const dashed = components.find((part) => part.startsWith("-"));
    if (dashed !== undefined) return `leading '-' in a component of file name ${quoteaf(path)}`;
  }
  if ((portable || given.emptyAndDash) && path === "") return "empty file name";
  if (portable) {
    const bad = /[^A-Za-z0-9._/-]/.exec(path);
    if (bad) return `nonportable character ${quote(bad[0])} in file name ${quoteaf(path)}`;
  } else if (path === "") return `${quoteaf(path)}: No such file or directory`;
  const [longest, component] = portable ? [256, 14] : [4096, 255];
  if (path.length + 1 > longest)
    return `limit ${longest - 1} exceeded by length ${path.length} of file name ${quote(path)}`;
  const long = components.find((part) => part.length > component);
  if (long !== undefined)
    return `limit ${component} exceeded by length ${long.length} of file name component ${quote(long)}`;
  const through = !portable && components.length > 1 ? sys.lstat(path) : null;
  return through && !through.ok && through.errno !== "ENOENT" ? `${path}: Not a directory` : null;
}
