/** Where sed writes: standard output or the file edited, and the files of `w`. */
import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";

/** A place to write to. A line that had no newline gets it only when more follows. */
export class Output {
  private missingNewline = false;

  constructor(
    private readonly send: (bytes: Bytes) => void,
    private readonly delimiter: Bytes,
  ) {}

  /** A line: `ended` says whether it had its end. */
  line(text: Bytes, ended: boolean): void {
    this.bytes(ended ? text + this.delimiter : text);
    this.missingNewline = !ended;
  }

  /** Text that brings its own newlines. */
  bytes(text: Bytes): void {
    this.send(this.missingNewline ? this.delimiter + text : text);
    this.missingNewline = false;
  }
}

/** Standard output and what `w` writes, by name. */
export class Outputs {
  private readonly files = new Map<Bytes, Output>();

  constructor(
    readonly standard: Output,
    private readonly error: Output,
    private readonly sys: Sys,
    private readonly delimiter: Bytes,
  ) {}

  /** Empties the file and keeps it open; the errno where that fails. */
  open(name: Bytes) {
    if (name === "/dev/stdout" || name === "/dev/stderr") {
      this.files.set(name, name === "/dev/stdout" ? this.standard : this.error);
      return null;
    }
    if (this.files.has(name)) return null;
    const errno = this.sys.writeFile(name, "");
    this.files.set(name, new Output((bytes) => void this.sys.writeFile(name, bytes, { append: true }), this.delimiter));
    return errno;
  }

  file(name: Bytes): Output {
    return this.files.get(name) ?? this.standard;
  }
}
