/** The main input: the operands in ARGV, files and assignments, or standard input where there is no file. */
import type { Bytes } from "../../bytes";
import { errnoMessage } from "../../world/errno";
import { readOperand } from "../textInput";
import type { Call } from "../utility";
import type { AwkArray } from "./array";
import { AwkFatalError } from "./errors";
import { type Compile, RecordReader } from "./records";

export interface InputHost {
  readonly call: Call;
  readonly compile: Compile;
  /** The value of ARGC. */
  argumentCount(): number;
  arguments(): AwkArray;
  argumentText(index: number): Bytes | undefined;
  /** An operand `name=value`. */
  assign(name: string, value: Bytes): void;
  /** A new file begins. */
  opened(name: Bytes): void;
}

export class MainInput {
  private reader: RecordReader | undefined;
  private operand = 1;
  private sawFile = false;
  private ended = false;

  constructor(private readonly host: InputHost) {}

  /** The next record, or null at the end of the last file. */
  next(separator: () => Bytes): Bytes | null {
    while (!this.ended) {
      this.reader ??= this.openNext();
      if (!this.reader) break;
      const record = this.reader.next(separator());
      if (record !== null) return record;
      this.reader = undefined;
    }
    this.ended = true;
    return null;
  }

  /** nextfile: the rest of this file is not read. */
  skipFile(): void {
    this.reader = undefined;
  }

  private openNext(): RecordReader | undefined {
    const { host } = this;
    for (; this.operand < host.argumentCount(); ) {
      const text = host.argumentText(this.operand++);
      if (text === undefined || text === "") continue;
      const assignment = /^([A-Za-z_][A-Za-z0-9_]*)=([\s\S]*)$/.exec(text);
      if (assignment) {
        host.assign(assignment[1] ?? "", assignment[2] ?? "");
        continue;
      }
      this.sawFile = true;
      return this.open(text);
    }
    if (this.sawFile) return undefined;
    this.sawFile = true;
    return this.open("-");
  }

  private open(name: Bytes): RecordReader {
    const { host } = this;
    host.opened(name);
    const read = readOperand(host.call, name);
    if (read.ok) return new RecordReader(read.value, host.compile);
    const reason = errnoMessage(read.errno);
    throw new AwkFatalError(read.errno === "EISDIR" ? `read error (${reason})` : `cannot open ${name} (${reason})`);
  }
}
