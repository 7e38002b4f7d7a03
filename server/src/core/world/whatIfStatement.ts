/** What-if statements as values. Each `kind` is a statement of the grammar (whatIfForms.ts); `not` negates it. */

export type Claim =
  | { readonly kind: "file system"; readonly path: string; readonly type: string; readonly source?: string }
  | { readonly kind: "mounted"; readonly path: string; readonly option?: string }
  | { readonly kind: "read-only"; readonly path: string }
  | { readonly kind: "full"; readonly path: string }
  | { readonly kind: "space"; readonly path: string; readonly how: "exactly" | "more" | "less"; readonly kb: number }
  | { readonly kind: "exists"; readonly path: string }
  | { readonly kind: "type"; readonly path: string; readonly type: PathType }
  | { readonly kind: "symlink to"; readonly path: string; readonly target: string }
  | { readonly kind: "executable"; readonly path: string }
  | { readonly kind: "empty"; readonly path: string }
  | { readonly kind: "contains"; readonly path: string; readonly text: string }
  | { readonly kind: "line"; readonly path: string; readonly pattern: string }
  | { readonly kind: "command"; readonly command: string }
  | { readonly kind: "command fails"; readonly command: string }
  | { readonly kind: "command prints"; readonly command: string; readonly text: string }
  | { readonly kind: "package"; readonly package: string; readonly how: "installed" | "unpacked" }
  | {
      readonly kind: "package version";
      readonly package: string;
      readonly how: "at" | "older" | "newer";
      readonly version: string;
    }
  | { readonly kind: "user"; readonly name: string }
  | { readonly kind: "group"; readonly name: string }
  | { readonly kind: "init"; readonly init: "systemd" | "sysvinit" | "none" }
  | { readonly kind: "service"; readonly service: string; readonly how: "running" | "enabled" }
  | { readonly kind: "process"; readonly process: string }
  | { readonly kind: "chroot" }
  | { readonly kind: "container" }
  | { readonly kind: "terminal" }
  | { readonly kind: "reboot" }
  | { readonly kind: "noninteractive" }
  | { readonly kind: "policy"; readonly status: number }
  | { readonly kind: "kernel"; readonly how: "is" | "older" | "newer"; readonly release: string }
  | { readonly kind: "machine"; readonly name: string }
  | { readonly kind: "hostname"; readonly name: string }
  | { readonly kind: "interface"; readonly interface: string }
  | { readonly kind: "debconf"; readonly question: string; readonly answer: string }
  | { readonly kind: "argument"; readonly position: number; readonly value: string }
  | { readonly kind: "argument given"; readonly position: number }
  | { readonly kind: "variable"; readonly variable: string; readonly value: string }
  | { readonly kind: "variable set"; readonly variable: string };

export type PathType =
  | "file"
  | "directory"
  | "symlink"
  | "dangling symlink"
  | "symlink to a directory"
  | "symlink to a file"
  | "other";

export type Statement = Claim & { readonly not: boolean };

/** Alternatives, each of statements that all hold. */
export interface Condition {
  readonly anyOf: readonly (readonly Statement[])[];
}
