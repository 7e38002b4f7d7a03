/** The other scripts of the same package: `foo.postrm` beside `foo.postinst`. */
import { type ScriptKind, scriptFromPath, scriptKinds } from "../core/script/maintainerScript";
import { pathOfUri } from "./fromProtocol";

export function siblingsOf(uri: string, textOf: (uri: string) => string | null): Partial<Record<ScriptKind, string>> {
  const { kind } = scriptFromPath(pathOfUri(uri));
  if (!kind || kind === "init" || !uri.endsWith(kind)) return {};
  const found: Partial<Record<ScriptKind, string>> = {};
  for (const other of scriptKinds) {
    const text = other === kind || other === "init" ? null : textOf(uri.slice(0, -kind.length) + other);
    if (text !== null) found[other] = text;
  }
  return found;
}
