/** The names of an awk program: global variables by slot, the parameters of the function being read, functions. */
import { AwkSyntaxError } from "./errors";
import type { Variable } from "./tree";

/** Variables that awk itself reads or sets, by slot. */
export const SPECIAL = {
  NF: 0,
  NR: 1,
  FNR: 2,
  FS: 3,
  OFS: 4,
  ORS: 5,
  RS: 6,
  FILENAME: 7,
  SUBSEP: 8,
  RSTART: 9,
  RLENGTH: 10,
  CONVFMT: 11,
  OFMT: 12,
  ENVIRON: 13,
  ARGC: 14,
  ARGV: 15,
} as const;

export type Use = "scalar" | "array";

export class Symbols {
  readonly globals: string[] = Object.keys(SPECIAL);
  readonly functions = new Set<string>();
  private readonly uses = new Map<string, Use>(
    this.globals.map((name) => [name, name === "ENVIRON" || name === "ARGV" ? "array" : "scalar"]),
  );
  private locals: readonly string[] = [];
  private localUses = new Map<string, Use>();

  enterFunction(parameters: readonly string[]): void {
    this.locals = parameters;
    this.localUses = new Map();
  }

  /** Ends the function; how it uses its parameters, as far as that is known. */
  leaveFunction(): readonly (Use | undefined)[] {
    const uses = this.locals.map((name) => this.localUses.get(name));
    this.locals = [];
    return uses;
  }

  globalUse(name: string): Use | undefined {
    return this.uses.get(name);
  }

  /** The variable of that name; `use` is how it stands in the program, undefined where that is not known yet. */
  variable(name: string, use: Use | undefined, line: number): Variable {
    const local = this.locals.indexOf(name);
    this.note(local < 0 ? this.uses : this.localUses, name, use, line);
    if (local >= 0) return { kind: "variable", scope: "local", name, slot: local };
    const known = this.globals.indexOf(name);
    if (known >= 0) return { kind: "variable", scope: "global", name, slot: known };
    this.globals.push(name);
    return { kind: "variable", scope: "global", name, slot: this.globals.length - 1 };
  }

  private note(uses: Map<string, Use>, name: string, use: Use | undefined, line: number): void {
    const before = uses.get(name);
    if (use === undefined) return;
    if (before === undefined) uses.set(name, use);
    else if (before !== use) {
      const what = before === "array" ? "array" : "variable";
      throw new AwkSyntaxError(line, `illegal reference to ${what} ${name}`);
    }
  }
}
