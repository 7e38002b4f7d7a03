/** The host as a script of a package finds it: with what the package ships, where dpkg has unpacked it by then. */
import { encodeUtf8 } from "../bytes";
import type { ScriptKind } from "../script/maintainerScript";
import type { Host } from "../world/host";
import { HostEditor } from "../world/hostEditor";
import { nodeOf } from "../world/hostFromDescription";
import { type PackagingFiles, shippedFiles } from "../world/packageContext";

/** Scripts that run while the package's files are there (Policy 6.5, "may rely on"). */
const AFTER_UNPACKING: ReadonlySet<ScriptKind> = new Set(["postinst", "prerm", "init"]);

/**
 * The host with the files that the package's debian/ directory says it ships; what the host has already stays. The same
 * host where the script runs before unpacking or after removal, or where nothing is known.
 */
export function unpackedHost(
  host: Host,
  script: { readonly kind: ScriptKind | null; readonly package: string | null },
  packaging: PackagingFiles,
): Host {
  if (!script.kind || script.package === null || !AFTER_UNPACKING.has(script.kind)) return host;
  const missing = shippedFiles(script.package, packaging).filter(({ path }) => !host.files.entry(encodeUtf8(path)));
  if (missing.length === 0) return host;
  const editor = new HostEditor(host);
  for (const file of missing)
    if (!editor.entry(encodeUtf8(file.path))) editor.put(encodeUtf8(file.path), nodeOf(file, editor));
  return editor.host(host.name);
}
