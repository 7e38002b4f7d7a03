/** The mount table of a world: mounts in order, the later one on top. */
import type { Bytes } from "../bytes";
import type { Mount } from "./inode";

export interface MountPoint {
  readonly mount: Mount;
  /** The directory that one sees at the mount point. */
  readonly root: number;
  /** The directory that it hides; null for the mounts that were there before the script. */
  readonly covers: number | null;
  /** Distinguishes file systems: equal for bind mounts of one file system. */
  readonly device: number;
}

export type MountTable = readonly MountPoint[];

/** Is the mount read-only (`ro` among its options)? */
export function isReadOnly(mount: Mount): boolean {
  return hasOption(mount, "ro");
}

export function hasOption(mount: Mount, option: string): boolean {
  return mount.options.split(",").includes(option);
}

/** A file system whose content a boot makes anew, or that the kernel invents. */
export function isVolatile(mount: Mount): boolean {
  return /^(tmpfs|ramfs|proc|sysfs|devtmpfs|devpts|devfs|cgroup2?|mqueue|securityfs|debugfs|tracefs|pstore|bpf|configfs|hugetlbfs|fusectl|autofs|binfmt_misc|efivarfs|nsfs)$/.test(
    mount.type,
  );
}

/** The mount that an absolute, resolved path lies on by name alone: the longest mount point that is a prefix, the last of equals. */
export function mountByPath(mounts: readonly Mount[], path: Bytes): Mount | undefined {
  let best: Mount | undefined;
  for (const mount of mounts) {
    if (!(mount.at === "/" || path === mount.at || path.startsWith(`${mount.at}/`))) continue;
    if (!best || mount.at.length >= best.at.length) best = mount;
  }
  return best;
}
