/** The streams and system calls that a utility is started with, bound to the descriptors of the shell. */
import type { Bytes } from "../bytes";
import type { Input, RawCall } from "../utilities/utility";
import { runNested } from "./nestedCommand";
import { readDescriptor, seekBack } from "./openFile";
import type { Shell } from "./shell";

export function rawCall(shell: Shell, argv: readonly Bytes[]): RawCall {
  return {
    name: argv[0] ?? "",
    argv: argv.slice(1),
    sys: shell.sys,
    stdin: inputOf(shell, 0),
    stdout: (bytes, ends) => shell.write(1, bytes, ends),
    stderr: (bytes) => void shell.write(2, bytes),
    runCommand: (command, how) => runNested(shell, command, how ?? {}),
  };
}

/** A descriptor as something to read; what is not open reads as empty. */
export function inputOf(shell: Shell, number: number): Input {
  return {
    read(most) {
      const input = readDescriptor(shell.sys, shell.state.descriptor(number), most);
      if (!input) return "";
      const taken = most === undefined ? input.rest : input.rest.slice(0, most);
      input.take(taken.length);
      return taken;
    },
    readLine() {
      const input = readDescriptor(shell.sys, shell.state.descriptor(number));
      if (!input || input.rest === "") return null;
      const end = input.rest.indexOf("\n");
      const line = end < 0 ? input.rest : input.rest.slice(0, end + 1);
      input.take(line.length);
      return line;
    },
    seekBack: (bytes) => seekBack(shell.attempt, shell.state.descriptor(number), bytes),
    error: () => readDescriptor(shell.sys, shell.state.descriptor(number), 0)?.errno ?? null,
  };
}
