/** The state of a running awk program: variables, the record with its fields, input and output. */
import type { Bytes } from "../../bytes";
import { compileRegex } from "../../regex/compileRegex";
import type { Regex } from "../../regex/regex";
import type { Call } from "../utility";
import { AwkArray } from "./array";
import { AwkRuntimeError } from "./errors";
import { MainInput } from "./input";
import { unescapeString } from "./lexer";
import { type Separator, splitFields } from "./records";
import { Streams } from "./streams";
import { SPECIAL } from "./symbols";
import type { Expression, Program, Variable } from "./tree";
import { formatNumber, InputText, toInteger, toNumber, type Value } from "./value";

/** A variable: a value, or an array. One that was handed to a function before it was either leads to its origin. */
export interface Cell {
  value: Value;
  array: AwkArray | undefined;
  readonly origin: Cell | undefined;
}

/** Statements and calls that one program may run. */
const MOST_STEPS = 4_000_000;
/** Bytes of one string. */
const LONGEST_STRING = 1 << 25;
const MOST_FIELDS = 200_000;

export class Runtime {
  readonly globals: readonly Cell[];
  frame: readonly Cell[] = [];
  depth = 0;
  readonly streams: Streams;
  readonly input: MainInput;
  random: (() => number) | undefined;
  seed: Value;
  private steps = 0;
  private record: Bytes = "";
  /** $0 as it was assigned: a string that was is no number, whatever it looks like. */
  private assigned: Value;
  private fields: Value[] | undefined = [];
  private recordIsStale = false;
  private separator: Bytes = " ";

  constructor(
    readonly program: Program,
    readonly call: Call,
  ) {
    this.globals = program.globals.map(() => ({ value: undefined, array: undefined, origin: undefined }));
    this.streams = new Streams(call, this.compile);
    this.input = new MainInput({
      call,
      compile: this.compile,
      argumentCount: () => toInteger(toNumber(this.special("ARGC").value)),
      arguments: () => this.arrayOf(this.special("ARGV")),
      argumentText: (index) => this.operand(index),
      assign: (name, value) => this.assignOperand(name, value),
      opened: (name) => {
        this.special("FILENAME").value = name;
        this.special("FNR").value = 0;
      },
    });
    this.initialise();
  }

  private initialise(): void {
    const initial: readonly (readonly [keyof typeof SPECIAL, Value])[] = [
      ["NR", 0],
      ["FNR", 0],
      ["FS", " "],
      ["OFS", " "],
      ["ORS", "\n"],
      ["RS", "\n"],
      ["FILENAME", ""],
      ["SUBSEP", "\x1c"],
      ["RSTART", 0],
      ["RLENGTH", -1],
      ["CONVFMT", "%.6g"],
      ["OFMT", "%.6g"],
    ];
    for (const [name, value] of initial) this.special(name).value = value;
  }

  special(name: keyof typeof SPECIAL): Cell {
    return this.globals[SPECIAL[name]] ?? { value: undefined, array: undefined, origin: undefined };
  }

  /** Counts a step; a program that takes too many is not followed to its end. */
  step(): void {
    if (++this.steps > MOST_STEPS) this.call.unmodelled(`limit: more than ${MOST_STEPS} steps of awk`);
  }

  // --- regular expressions

  readonly compile = (source: Bytes): Regex => {
    const compiled = compileRegex(source, { syntax: "awk", onLimit: (reason) => this.call.unmodelled(reason) });
    if (compiled.ok) return compiled.regex;
    throw new AwkRuntimeError(`regular expression compile failed (${compiled.message})\n${source}`);
  };

  /** Is there a match? Tells the host what text was tried. */
  matches(regex: Regex, text: Bytes): boolean {
    this.call.sys.observe.regex(text, () => regex.witness());
    return regex.test(text);
  }

  // --- conversions

  text(value: Value): Bytes {
    if (typeof value === "string") return value;
    if (typeof value === "number") return this.numberText(value, "CONVFMT");
    return value === undefined ? "" : value.text;
  }

  /** As print shows it. */
  printed(value: Value): Bytes {
    return typeof value === "number" ? this.numberText(value, "OFMT") : this.text(value);
  }

  private numberText(value: number, by: "CONVFMT" | "OFMT"): Bytes {
    const given = this.special(by).value;
    const format = typeof given === "number" || given === undefined ? String(given ?? "") : this.text(given);
    return formatNumber(value, format) ?? this.call.unmodelled(`${by} "${format}" of awk`);
  }

  /** Keeps strings within the limit. */
  bounded(text: Bytes): Bytes {
    if (text.length > LONGEST_STRING)
      this.call.unmodelled(`limit: a string of more than ${LONGEST_STRING} bytes in awk`);
    return text;
  }

  // --- variables

  cell(variable: Variable): Cell {
    const cell = (variable.scope === "global" ? this.globals : this.frame)[variable.slot];
    return cell ?? { value: undefined, array: undefined, origin: undefined };
  }

  arrayOf(cell: Cell): AwkArray {
    if (cell.value !== undefined && !cell.array) throw new AwkRuntimeError("type error: a scalar used as an array");
    cell.array ??= cell.origin ? this.arrayOf(cell.origin) : new AwkArray();
    return cell.array;
  }

  variable(variable: Variable): Value {
    if (variable.scope === "global") {
      if (variable.slot === SPECIAL.NF) return this.fieldList().length;
      return this.globals[variable.slot]?.value;
    }
    return this.frame[variable.slot]?.value;
  }

  setVariable(variable: Variable, value: Value): void {
    if (variable.scope === "global") this.setGlobal(variable.slot, value);
    else this.cell(variable).value = value;
  }

  private setGlobal(slot: number, value: Value): void {
    const cell = this.globals[slot];
    if (!cell) return;
    if (slot === SPECIAL.NF) this.setFieldCount(toInteger(toNumber(value)));
    // A record that waits to be joined is joined by the separator that it knew.
    else if (slot === SPECIAL.OFS) this.line();
    cell.value = value;
  }

  private assignOperand(name: string, raw: Bytes): void {
    const slot = this.program.globals.indexOf(name);
    if (slot >= 0) this.setGlobal(slot, new InputText(unescapeString(raw)));
  }

  private operand(index: number): Bytes | undefined {
    const argv = this.arrayOf(this.special("ARGV"));
    const key = String(index);
    return argv.has(key) ? this.text(argv.get(key)) : undefined;
  }

  // --- the record

  /** $0 */
  line(): Bytes {
    if (this.recordIsStale) {
      this.record = this.bounded(
        this.fieldList()
          .map((field) => this.text(field))
          .join(this.text(this.special("OFS").value)),
      );
      this.recordIsStale = false;
      this.assigned = this.fieldList().length === 0 ? "" : undefined;
    }
    return this.record;
  }

  setLine(text: Bytes, assigned?: Value): void {
    this.record = text;
    this.assigned = assigned;
    this.recordIsStale = false;
    this.fields = undefined;
    this.separator = this.text(this.special("FS").value);
  }

  field(index: number): Value {
    if (index === 0) {
      const text = this.line();
      return this.assigned ?? new InputText(text);
    }
    this.checkField(index);
    const fields = this.fieldList();
    return index <= fields.length ? fields[index - 1] : "";
  }

  /** Empties $0 unless its fields were cut. */
  emptyUncutLine(): void {
    if (this.fields === undefined) this.setLine("");
  }

  setField(index: number, value: Value): void {
    if (index === 0) {
      this.setLine(this.text(value), value);
      return;
    }
    this.checkField(index);
    const fields = this.fieldList();
    while (fields.length < index) fields.push("");
    fields[index - 1] = value;
    this.recordIsStale = true;
  }

  private checkField(index: number): void {
    if (index < 0) throw new AwkRuntimeError(`negative field index $${index}`);
    if (index > MOST_FIELDS) this.call.unmodelled(`limit: more than ${MOST_FIELDS} fields in awk`);
  }

  private setFieldCount(count: number): void {
    if (count < 0) throw new AwkRuntimeError("negative value assigned to NF");
    this.checkField(count);
    const fields = this.fieldList();
    while (fields.length < count) fields.push("");
    fields.length = count;
    this.recordIsStale = true;
  }

  private fieldList(): Value[] {
    this.fields ??= splitFields(this.record, { kind: "text", text: this.separator }, this.compile).map(
      (text) => new InputText(text),
    );
    return this.fields;
  }

  /** How an expression separates fields: split's third argument. */
  separatorOf(expression: Expression | undefined, value: () => Value): Separator {
    if (!expression) return { kind: "text", text: this.text(this.special("FS").value) };
    if (expression.kind === "regex") return { kind: "regex", regex: this.compile(expression.source) };
    return { kind: "text", text: this.text(value()) };
  }

  /** Reads the next record of the main input; false at its end. */
  nextRecord(): Bytes | null {
    const record = this.input.next(() => this.text(this.special("RS").value));
    if (record === null) return null;
    for (const name of ["NR", "FNR"] as const) {
      const cell = this.special(name);
      cell.value = toNumber(cell.value) + 1;
    }
    return record;
  }
}
