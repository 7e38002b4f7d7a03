/** login.defs(5), as shadow-utils read it. */
import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";

/** The settings of /etc/login.defs and what `-K KEY=VALUE` overrides. */
export class LoginDefs {
  private readonly values = new Map<string, Bytes>();

  constructor(sys: Sys, overrides: readonly Bytes[] = []) {
    const read = sys.readFile("/etc/login.defs");
    for (const line of read.ok ? read.value.split("\n") : []) {
      const match = /^\s*([A-Z_]+)[\s"]+([^\s"].*?)[\s"]*$/.exec(line);
      if (match?.[1] !== undefined && match[2] !== undefined) this.values.set(match[1], match[2]);
    }
    for (const override of overrides) {
      const equals = override.indexOf("=");
      if (equals > 0) this.values.set(override.slice(0, equals), override.slice(equals + 1));
    }
  }

  text(name: string): Bytes | undefined {
    return this.values.get(name);
  }

  /** Decimal, `0x` or `0` octal, as strtol(3) with base 0. */
  number(name: string, otherwise: number): number {
    const text = this.values.get(name);
    if (text === undefined) return otherwise;
    const value = /^0[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number(text);
    return Number.isInteger(value) ? value : otherwise;
  }

  isYes(name: string): boolean {
    return this.values.get(name)?.toLowerCase() === "yes";
  }
}
