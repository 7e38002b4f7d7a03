/** What differs between node and the browser. */
import type { ResponseError } from "vscode-languageserver";
import type { PackagingFiles } from "../core/world/packageContext";

export interface Runtime {
  readonly version: string;
  /** What the folder of a document says that its package ships; nothing where files cannot be read. */
  packaging(uri: string): PackagingFiles;
  /** The text of a file that is not open; null where it cannot be read. */
  read(uri: string): string | null;
  /** Resolves after what is waiting in the event loop has run. */
  yield(): Promise<void>;
  /**
   * An error as a request's answer, by its LSP error code. Made by whoever made the connection: in the packaged
   * extension the server is a bundle of its own, and a connection knows only its own class (NOTES[Bundles]).
   */
  failure(code: number, message: string): ResponseError<never>;
}
