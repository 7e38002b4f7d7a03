/** The administrator's say on what maintainer scripts may start: /usr/sbin/policy-rc.d. */
import type { Bytes } from "../../bytes";
import type { Call, Finished } from "../utility";

/** What the policy says to these arguments; undefined where there is no policy. */
export function askPolicy(
  { sys, runCommand }: Pick<Call, "sys" | "runCommand">,
  path: Bytes,
  argv: readonly Bytes[],
): Finished | undefined {
  const status = sys.policyRcD();
  if (sys.access(path, "x") !== null) return undefined;
  const text = status === null ? undefined : sys.readFile(path);
  // A host may be described by the status alone, without the program's text.
  if (status !== null && !(text?.ok && text.value !== "")) return { status, stdout: "" };
  return runCommand([path, ...argv], { capture: true });
}
