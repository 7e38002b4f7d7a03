/** The names of an awk program: global variables by slot, the parameters of the function being read, functions. */
import type { Expression, Variable } from "./tree";

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
  /** Hears of mistakes behind which mawk reads on as if there were none. */
  constructor(readonly complain: (line: number, message: string) => void) {}

  readonly globals: string[] = Object.keys(SPECIAL);
  readonly functions = new Set<string>();
  private readonly uses = new Map<string, Use>(
    this.globals.map((name) => [name, name === "ENVIRON" || name === "ARGV" ? "array" : "scalar"]),
  );
  private readonly parameterUses = new Map<string, (Use | undefined)[]>();
  private locals: readonly string[] = [];
  /** The function being read. */
  current: string | undefined;

  enterFunction(name: string, parameters: readonly string[]): void {
    this.current = name;
    this.locals = parameters;
  }

  leaveFunction(): void {
    this.current = undefined;
    this.locals = [];
  }

  /** How a function uses a parameter, as far as that is known; it need not be defined yet. */
  parameterUse(name: string, index: number): Use | undefined {
    return this.parameterUses.get(name)?.[index];
  }

  setParameterUse(name: string, index: number, use: Use): void {
    const uses = this.parameterUses.get(name) ?? [];
    uses[index] = use;
    this.parameterUses.set(name, uses);
  }

  /** Is the name one of a variable already? Then a parenthesis behind it calls nothing. */
  isVariable(name: string): boolean {
    return this.locals.includes(name) || this.globals.includes(name);
  }

  /**
   * What a call tells where it stands, argument by argument from the last: a global variable becomes what a function
   * that is known wants; a parameter of one that is not yet is what is handed to it.
   */
  noteCall(name: string, list: readonly Expression[]): void {
    for (let i = list.length - 1; i >= 0; i--) {
      const argument = list[i];
      if (!argument) continue;
      const wanted = this.parameterUse(name, i);
      const use = argument.kind === "variable" ? this.useOf(argument, this.current) : "scalar";
      if (wanted === undefined && use !== undefined) this.setParameterUse(name, i, use);
      else if (wanted && use === undefined && argument.kind === "variable" && argument.scope === "global")
        this.setUse(argument, undefined, wanted);
    }
  }

  /** How a variable is used; a local one is that function's. */
  useOf({ scope, name, slot }: Variable, inside: string | undefined): Use | undefined {
    return scope === "global" ? this.uses.get(name) : this.parameterUse(inside ?? "", slot);
  }

  setUse({ scope, name, slot }: Variable, inside: string | undefined, use: Use): void {
    if (scope === "global") this.uses.set(name, use);
    else this.setParameterUse(inside ?? "", slot, use);
  }

  /** The variable of that name; `use` is how it stands in the program, undefined where that is not known yet. */
  variable(name: string, use: Use | undefined, line: number): Variable {
    const variable = this.named(name);
    if (use === undefined) return variable;
    const before = this.useOf(variable, this.current);
    if (before === undefined) this.setUse(variable, this.current, use);
    else if (before !== use) {
      const what = `${variable.scope === "local" ? "local " : ""}${before === "array" ? "array" : "variable"}`;
      this.complain(line, `illegal reference to ${what} ${name}`);
    }
    return variable;
  }

  private named(name: string): Variable {
    const local = this.locals.indexOf(name);
    if (local >= 0) return { kind: "variable", scope: "local", name, slot: local };
    const known = this.globals.indexOf(name);
    if (known >= 0) return { kind: "variable", scope: "global", name, slot: known };
    this.globals.push(name);
    return { kind: "variable", scope: "global", name, slot: this.globals.length - 1 };
  }
}
