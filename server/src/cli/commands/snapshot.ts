import path from "node:path";
import { type Command, UsageError } from "../command";
import { tellNote } from "../hostOptions";
import { rootReader } from "../hostReader";
import { snapshotOf, thisMachine } from "../snapshot";

export const snapshotCommand: Command = {
  name: "snapshot",
  operands: "--root DIR | --host this",
  summary: "a host description of a real root, or of the running system",
  description: [
    "Prints the JSON that --host takes. With --root: the files of a Debian root (a chroot, a mounted image). With --host this: the running system's mounts, init, kernel and users. Both only read; contents of shadow files and private keys are left out.",
  ],
  options: [
    { name: "root", value: "DIR", help: "the root directory" },
    { name: "host", value: "this", help: "the running system" },
    { name: "name", value: "NAME", help: "the name that the description goes by" },
  ],
  max: 0,
  run(call) {
    const root = call.value("root");
    const host = call.value("host");
    if (host !== undefined && host !== "this") throw new UsageError(`snapshot takes --host this, not "${host}"`);
    if ((root === undefined) === (host === undefined)) throw new UsageError("snapshot takes --root DIR or --host this");
    const name = call.value("name");
    const directory = root === undefined ? undefined : path.resolve(call.io.cwd, root);
    const described =
      directory === undefined
        ? thisMachine()
        : snapshotOf(
            rootReader(directory, (note) => tellNote(call, note)),
            name ?? path.basename(directory),
          );
    call.io.out(`${JSON.stringify(name === undefined ? described : { ...described, name }, null, 2)}\n`);
    return 0;
  },
};
