/** The streams and system calls that a utility is started with, bound to the descriptors of the shell. */
import type { Bytes } from "../bytes";
import { closedFailure, type Failure, type Input, type RawCall } from "../utilities/utility";
import { get } from "../world/trie";
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
    failure: failureOf(shell),
  };
}

/** On an open host the status that a utility will end with is part of the world, so that it may differ between joined ones. */
function failureOf({ attempt }: Shell): Failure {
  if (!attempt.space.host.open) return closedFailure();
  const key = attempt.space.key("failure");
  return {
    get status() {
      return (attempt.readShell(key) as number | undefined) ?? 0;
    },
    set status(status) {
      attempt.writeShell(key, status);
    },
    apart(code) {
      const before = get(attempt.shell, key);
      attempt.writeShell(key, undefined);
      const result = code();
      attempt.writeShell(key, before);
      return result;
    },
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
