/** Errors of the modelled system: errno(3) names, with the messages of strerror(3) in the C locale of glibc. */

export const ERRNO_MESSAGES = {
  EPERM: "Operation not permitted",
  ENOENT: "No such file or directory",
  EIO: "Input/output error",
  ENXIO: "No such device or address",
  EBADF: "Bad file descriptor",
  EACCES: "Permission denied",
  EBUSY: "Device or resource busy",
  EEXIST: "File exists",
  EXDEV: "Invalid cross-device link",
  ENODEV: "No such device",
  ENOTDIR: "Not a directory",
  EISDIR: "Is a directory",
  EINVAL: "Invalid argument",
  ETXTBSY: "Text file busy",
  ENOSPC: "No space left on device",
  EROFS: "Read-only file system",
  EMLINK: "Too many links",
  EPIPE: "Broken pipe",
  ENAMETOOLONG: "File name too long",
  ENOTEMPTY: "Directory not empty",
  ELOOP: "Too many levels of symbolic links",
  EOPNOTSUPP: "Operation not supported",
  ECONNREFUSED: "Connection refused",
  ENETUNREACH: "Network is unreachable",
  ENOEXEC: "Exec format error",
  ESRCH: "No such process",
} as const;

export type Errno = keyof typeof ERRNO_MESSAGES;

/** The text that a tool prints for an error. */
export function errnoMessage(errno: Errno): string {
  return ERRNO_MESSAGES[errno];
}
