/** Resolving paths on an initial host, where nothing has run yet. */
import type { Bytes } from "../bytes";
import type { Entry, Host } from "../world/host";

/** What is at the path (null: nothing) and the path without symlinks; null where a component on the way is missing. */
export function resolveOn(
  host: Host,
  path: Bytes,
  last: "follow" | "nofollow",
): { readonly path: Bytes; readonly entry: Entry | null } | null {
  const queue = path.split("/").filter((name) => name !== "");
  let at: Bytes[] = [];
  for (let symlinks = 0; ; ) {
    const name = queue.shift();
    const here = `/${at.join("/")}`;
    if (name === undefined) return { path: here, entry: host.files.entry(here) ?? null };
    if (name === ".") continue;
    if (name === "..") {
      at.pop();
      continue;
    }
    const next = [...at, name];
    const entry = host.files.entry(`/${next.join("/")}`) ?? null;
    if (!entry) return queue.length === 0 ? { path: `/${next.join("/")}`, entry: null } : null;
    if (entry.type !== "symlink" || (queue.length === 0 && last === "nofollow")) {
      at = next;
      continue;
    }
    if (++symlinks > 40) return null;
    const target = entry.target ?? "";
    if (target.startsWith("/")) at = [];
    queue.unshift(...target.split("/").filter((part) => part !== ""));
  }
}
