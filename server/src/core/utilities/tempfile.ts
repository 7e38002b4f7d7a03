import { type Errno, errnoMessage } from "../world/errno";
import { firstFree } from "./mktemp";
import { joinPath } from "./paths";
import { type Call, utility, value } from "./utility";

const options = {
  directory: value("-d", "--directory"),
  mode: value("-m", "--mode"),
  name: value("-n", "--name"),
  prefix: value("-p", "--prefix"),
  suffix: value("-s", "--suffix"),
} as const;

/** tempfile - create a temporary file (debianutils, deprecated). The names are not random: the first that is free. */
export const tempfile = utility({
  name: "tempfile",
  summary: "create a temporary file",
  options,

  run(call) {
    const { options: given, sys } = call;
    call.writeError("WARNING: tempfile is deprecated; consider using mktemp instead.\n");
    const mode = given.mode === undefined ? 0o600 : Number.parseInt(given.mode, 8);
    if (given.name !== undefined) {
      const errno = sys.writeFile(given.name, "", { exclusive: true, mode });
      if (errno) return failed(call, errno);
      call.print(given.name);
      return 0;
    }
    const directory = sys.env("TMPDIR") || given.directory || "/tmp";
    const stem = joinPath(directory, (given.prefix ?? "file").slice(0, 5));
    const name = firstFree(stem, 6, given.suffix ?? "", (path) =>
      sys.writeFile(path, "", { exclusive: true, mode: 0o600 }),
    );
    if (typeof name !== "string") return failed(call, name.errno);
    if (mode !== 0o600) sys.chmod(name, mode);
    call.print(name);
    return 0;
  },
});

/** As perror(3) writes it: after the call that failed. */
function failed(call: Call<typeof options>, errno: Errno): number {
  call.writeError(`${call.options.name === undefined ? "mkstemps" : "open"}: ${errnoMessage(errno)}\n`);
  return 1;
}
