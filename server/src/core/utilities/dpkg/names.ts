/** Names of packages and architectures (Policy 5.6.1) and the specifier `name[:architecture]`, with libdpkg's messages. */
import type { Bytes } from "../../bytes";

/** Why this is no package name, or null. */
export function packageNameProblem(name: Bytes): string | null {
  return nameProblem(name, /[^A-Za-z0-9+._-]/, "-+._");
}

/** Why this is no architecture name, or null. */
export function architectureNameProblem(name: Bytes): string | null {
  return nameProblem(name, /[^A-Za-z0-9-]/, "-");
}

function nameProblem(name: Bytes, forbidden: RegExp, allowed: string): string | null {
  if (name === "") return "may not be empty string";
  if (!/^[A-Za-z0-9]/.test(name)) return "must start with an alphanumeric character";
  const bad = forbidden.exec(name);
  return bad ? `character '${bad[0]}' not allowed (only letters, digits and characters '${allowed}')` : null;
}

/** Why this is no specifier, or null. */
export function specifierProblem(specifier: Bytes): string | null {
  const colon = specifier.indexOf(":");
  const name = colon < 0 ? specifier : specifier.slice(0, colon);
  const ofName = packageNameProblem(name);
  if (ofName) return `illegal package name in specifier '${specifier}': ${ofName}`;
  const ofArchitecture = colon < 0 ? null : architectureNameProblem(specifier.slice(colon + 1));
  return ofArchitecture ? `illegal architecture name in specifier '${specifier}': ${ofArchitecture}` : null;
}
