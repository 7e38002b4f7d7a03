/**
 * awk's files and pipes: what `getline`, `print >`, `|`, close() and fflush() work on. A command that reads from awk
 * runs when its pipe is closed, with all that was printed to it.
 */
import type { Bytes } from "../../bytes";
import { errnoMessage } from "../../world/errno";
import type { Call } from "../utility";
import { AwkFatalError } from "./errors";
import { type Compile, RecordReader } from "./records";
import type { Redirection } from "./tree";

type Output =
  | { readonly kind: "stdout" }
  | { readonly kind: "stderr" }
  | { readonly kind: "file"; waiting: Bytes }
  | { readonly kind: "pipe"; waiting: Bytes };

interface Input {
  readonly reader: RecordReader;
  readonly kind: "file" | "command";
  readonly status: number;
}

export class Streams {
  private stdout: Bytes = "";
  private readonly outputs = new Map<Bytes, Output>();
  private readonly inputs = new Map<Bytes, Input>();

  constructor(
    private readonly call: Call,
    private readonly compile: Compile,
  ) {}

  write(text: Bytes): void {
    this.stdout += text;
  }

  /** Where a redirection leads, opened on first use. */
  output(name: Bytes, kind: Redirection["kind"]): (text: Bytes) => void {
    const output = this.outputs.get(name) ?? this.open(name, kind);
    switch (output.kind) {
      case "stdout":
        return (text) => this.write(text);
      case "stderr":
        return (text) => this.call.writeError(text);
      case "file":
      case "pipe":
        return (text) => {
          output.waiting += text;
        };
    }
  }

  private open(name: Bytes, kind: Redirection["kind"]): Output {
    const output = this.opened(name, kind);
    this.outputs.set(name, output);
    return output;
  }

  private opened(name: Bytes, kind: Redirection["kind"]): Output {
    if (kind === "pipe") {
      this.flushStdout();
      return { kind: "pipe", waiting: "" };
    }
    if (name === "/dev/stdout" || name === "-") return { kind: "stdout" };
    if (name === "/dev/stderr") return { kind: "stderr" };
    const errno = this.call.sys.writeFile(name, "", { append: kind === "append" });
    if (errno) throw new AwkFatalError(`cannot open "${name}" for output (${errnoMessage(errno)})`);
    return { kind: "file", waiting: "" };
  }

  /** The next record of a file: null at its end, undefined where it cannot be read. */
  readFile(name: Bytes, separator: Bytes): Bytes | null | undefined {
    let input = this.inputs.get(name);
    if (!input) {
      const text = this.fileText(name);
      if (text === undefined) return undefined;
      input = { reader: new RecordReader(text, this.compile), kind: "file", status: 0 };
      this.inputs.set(name, input);
    }
    return input.reader.next(separator);
  }

  private fileText(name: Bytes): Bytes | undefined {
    if (name === "-" || name === "/dev/stdin") return this.call.stdin.read();
    const read = this.call.sys.readFile(name);
    if (read.ok) return read.value;
    if (read.errno === "EISDIR") throw new AwkFatalError(`read error (${errnoMessage(read.errno)})`);
    return undefined;
  }

  /** The next record of what a command prints; null at the end. */
  readCommand(command: Bytes, separator: Bytes): Bytes | null {
    let input = this.inputs.get(command);
    if (!input) {
      this.flush();
      const { stdout, status } = this.call.runCommand(["sh", "-c", command], { capture: true });
      input = { reader: new RecordReader(stdout, this.compile), kind: "command", status };
      this.inputs.set(command, input);
    }
    return input.reader.next(separator);
  }

  /** close(name): the exit status of a command, 0 for a file, -1 where nothing of that name is open. */
  close(name: Bytes): number {
    const input = this.inputs.get(name);
    this.inputs.delete(name);
    const output = this.outputs.get(name);
    this.outputs.delete(name);
    if (output) return this.finish(name, output);
    return input ? input.status : -1;
  }

  private finish(name: Bytes, output: Output): number {
    if (output.kind === "pipe") {
      this.flushStdout();
      return this.call.runCommand(["sh", "-c", name], { stdin: output.waiting }).status;
    }
    this.flushOutput(name, output);
    return 0;
  }

  isOutput(name: Bytes): boolean {
    return this.outputs.has(name);
  }

  /** Writes what is waiting for standard output and files. */
  flush(): void {
    this.flushStdout();
    for (const [name, output] of this.outputs) this.flushOutput(name, output);
  }

  private flushOutput(name: Bytes, output: Output): void {
    if (output.kind !== "file" || output.waiting === "") return;
    const errno = this.call.sys.writeFile(name, output.waiting, { append: true });
    output.waiting = "";
    if (errno) throw new AwkFatalError(`write failure (${errnoMessage(errno)})`);
  }

  private flushStdout(): void {
    if (this.stdout !== "") this.call.write(this.stdout);
    this.stdout = "";
  }

  /** The end of the program: commands get their input and end, then all is written. */
  closeAll(): void {
    for (const [name, output] of this.outputs) {
      if (output.kind !== "pipe") continue;
      this.outputs.delete(name);
      this.call.runCommand(["sh", "-c", name], { stdin: output.waiting });
    }
    this.flush();
  }
}
