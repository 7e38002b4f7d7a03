import type { Bytes } from "../bytes";

export type FileType = "file" | "directory" | "symlink" | "fifo" | "char" | "block" | "socket";

/** What stat(2) tells, as far as it is modelled. */
export interface Stat {
  readonly type: FileType;
  /** Permission bits with setuid, setgid and sticky: 0 to 0o7777. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly nlink: number;
  /** Bytes; 0 for what is no regular file or symlink (4096 for directories). */
  readonly size: number;
  /** Seconds since 1970 of the last change of content. */
  readonly mtime: number;
  /** Equal for two paths exactly where they are the same file. */
  readonly inode: number;
  /** Equal for two paths exactly where they lie on the same mount's file system. */
  readonly device: number;
  /** "major:minor" of a device node. */
  readonly rdev: string | null;
}

/** One line of /proc/mounts and what the kernel knows besides. */
export interface Mount {
  readonly source: string;
  /** The mount point: an absolute path without symlinks. */
  readonly at: Bytes;
  readonly type: string;
  /** As /proc/mounts prints them: `rw,nosuid,nodev`. */
  readonly options: string;
  /** KiB; null where the file system has no size (proc). */
  readonly sizeKb: number | null;
  readonly availableKb: number | null;
}
