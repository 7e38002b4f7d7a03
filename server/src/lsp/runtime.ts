/** What differs between node and the browser. */
import type { HostDescription } from "../core/world/hostDescription";
import type { PackagingFiles } from "../core/world/packageContext";
import type { StartThread } from "./background";

export interface Runtime {
  readonly version: string;
  /** What the folder of a document says that its package ships; nothing where files cannot be read. */
  packaging(uri: string): PackagingFiles;
  /** Files have changed: nothing that was read before counts. */
  forgetFiles?(): void;
  /** The text of a file that is not open; null where it cannot be read. */
  read(uri: string): string | null;
  /** The host description of a root directory; undefined where directories cannot be read. */
  describeRoot?(uri: string): HostDescription | undefined;
  /** A thread for long work, where there are threads. */
  readonly startThread?: StartThread;
  /** Resolves after what is waiting in the event loop has run. */
  yield(): Promise<void>;
}
