/** What differs between node and the browser. */
export interface Runtime {
  readonly version: string;
  /** Resolves after what is waiting in the event loop has run. */
  yield(): Promise<void>;
}
