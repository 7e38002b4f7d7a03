/** What we use of bash-parser's generated LALR(1) parser; the package itself has no types. */
declare module "bash-parser/src/modes/posix/built-grammar" {
  /** [1, state] shifts, [2, production] reduces. A plain number is where a reduced symbol leads to. */
  type Entry = readonly [kind: number, target: number] | number;

  export class Parser {
    readonly symbols_: Readonly<Record<string, number>>;
    readonly terminals_: Readonly<Record<number, string>>;
    /** By production: the symbol it makes and how many symbols it takes; the first entry is 0. */
    readonly productions_: readonly (readonly [symbol: number, length: number] | 0)[];
    readonly table: readonly Readonly<Record<number, Entry>>[];
    readonly defaultActions: Readonly<Record<number, readonly [kind: number, target: number]>>;
    readonly performAction: (
      this: { $: unknown },
      text: unknown,
      length: number,
      line: number,
      yy: object,
      production: number,
      values: unknown[],
    ) => unknown;
  }
}
