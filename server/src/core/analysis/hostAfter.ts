/** The host as a run left it, as a host of its own: that is how runs are chained, and how a boot begins. */
import type { Bytes } from "../bytes";
import type { Run } from "../interp/run";
import { Shell } from "../interp/shell";
import { Attempt } from "../world/attempt";
import type { Inode } from "../world/fileTree";
import type { Entry, FileSource, Host, HostFacts } from "../world/host";
import type { Sys } from "../world/sys";
import type { World } from "../world/world";

/** A closed host; `world` must hold no guarded values (a run on a closed host). */
export function hostAfter(run: Run, world: World): Host {
  const attempt = new Attempt(run.space, world);
  const frame = { source: run.source, tested: false, loops: 0, returnable: false, depth: 0, subshell: false };
  const { sys } = new Shell(run.interpreter, attempt, frame);
  const { tree } = sys;
  const before = run.space.host;
  const at = (path: Bytes): { readonly inode: Inode; readonly id: number } | null => {
    const found = tree.resolve(path, false, "/");
    if (!found.ok || found.inode === null || found.path !== path) return null;
    const inode = tree.inode(found.inode);
    return inode ? { inode, id: found.inode } : null;
  };
  const files: FileSource = {
    entry(path) {
      const node = at(path);
      return node ? entryOf(node.inode) : null;
    },
    list(path) {
      const node = at(path);
      return node?.inode.type === "directory" ? tree.names(node.id) : undefined;
    },
    content(path) {
      const node = at(path);
      if (node?.inode.type !== "file") return undefined;
      return node.inode.content ?? before.files.content(node.inode.source ?? path);
    },
  };
  return { name: before.name, open: before.open, files, facts: factsAfter(run, attempt, sys, before.facts) };
}

function entryOf(inode: Inode): Entry {
  const size = inode.content?.length ?? inode.size;
  return {
    type: inode.type,
    mode: inode.mode,
    uid: inode.uid,
    gid: inode.gid,
    size,
    mtime: inode.mtime,
    ...(inode.target === null ? {} : { target: inode.target }),
    ...(inode.rdev === null ? {} : { rdev: inode.rdev }),
  };
}

function factsAfter(run: Run, attempt: Attempt, sys: Pick<Sys, "mounts" | "services">, before: HostFacts): HostFacts {
  const value = <T>(name: string): T | undefined => attempt.readMachine(run.space.key(name)) as T | undefined;
  const changed: { -readonly [K in keyof HostFacts]?: HostFacts[K] } = {};
  if (before.mounts) changed.mounts = sys.mounts();
  if (run.space.services.length > 0) changed.services = sys.services();
  const put = <K extends keyof HostFacts>(key: K) => {
    const now = value<HostFacts[K]>(key);
    if (now !== undefined) changed[key] = now;
  };
  put("processes");
  put("interfaces");
  put("hostname");
  put("clock");
  const modules = value<readonly string[]>("modules");
  if (modules) changed.kernel = { ...before.kernel, modules };
  return { ...before, ...changed };
}
