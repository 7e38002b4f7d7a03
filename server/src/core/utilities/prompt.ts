import type { Call, Options } from "./utility";

/** Asks on standard error and reads a line: does it begin with y or Y? (rpmatch(3) in the C locale) */
export function confirm<O extends Options>(call: Call<O>, question: string): boolean {
  call.writeError(`${call.name}: ${question}`);
  return /^[yY]/.test(call.stdin.readLine() ?? "");
}
