import type { Errno } from "../world/errno";
import type { Sys } from "../world/sys";
import { withoutTrailingSlashes } from "./paths";
import { type Call, flag, quoteaf, utility } from "./utility";

const options = {
  ignoreNonEmpty: flag("--ignore-fail-on-non-empty"),
  parents: flag("-p", "--parents"),
  verbose: flag("-v", "--verbose"),
} as const;

/** rmdir - remove empty directories. POSIX XCU rmdir; -v and --ignore-fail-on-non-empty are GNU's. */
export const rmdir = utility({
  name: "rmdir",
  knows: "all",
  summary: "remove empty directories",
  options,
  operands: { min: 1 },

  run(call) {
    call.each(call.operands, (path) => {
      if (call.options.verbose) call.print(`${call.name}: removing directory, ${quoteaf(path)}`);
      const errno = call.sys.rmdir(path);
      if (!errno) {
        if (call.options.parents) removeParents(call, path);
      } else if (!ignored(call, errno, path)) complain(call, errno, path);
    });
  },
});

function complain(call: Call<typeof options>, errno: Errno, path: string) {
  const linked =
    errno === "ENOTDIR" && path.endsWith("/") && call.sys.ltypeOf(withoutTrailingSlashes(path)) === "symlink";
  if (linked) call.fail(`failed to remove ${quoteaf(path)}: Symbolic link not followed`);
  else call.fail(`failed to remove ${quoteaf(path)}`, errno);
}

function removeParents(call: Call<typeof options>, path: string) {
  for (let at = path; ; ) {
    const slash = withoutTrailingSlashes(at).lastIndexOf("/");
    if (slash < 0) return;
    at = at.slice(0, slash).replace(/\/+$/, "");
    if (at === "") return;
    if (call.options.verbose) call.print(`${call.name}: removing directory, ${quoteaf(at)}`);
    const errno = call.sys.rmdir(at);
    if (!errno) continue;
    if (!ignored(call, errno, at)) call.fail(`failed to remove directory ${quoteaf(at)}`, errno);
    return;
  }
}

/** Does the option excuse this failure? Where the error does not say so, the directory's content does. */
function ignored(call: Call<typeof options>, errno: Errno, path: string): boolean {
  if (!call.options.ignoreNonEmpty) return false;
  if (errno === "ENOTEMPTY" || errno === "EEXIST") return true;
  const perhaps = errno === "EACCES" || errno === "EPERM" || errno === "EROFS" || errno === "EBUSY";
  return perhaps && holdsSomething(call.sys, path);
}

function holdsSomething(sys: Sys, path: string): boolean {
  const names = sys.readDirectory(path);
  return names.ok && names.value.length > 0;
}
