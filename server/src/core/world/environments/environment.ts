import type { Host } from "../host";

/** A named host that comes with the product. */
export interface Environment {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** What is there, what is not, and where scripts meet such a host. */
  readonly explanation: string;
  /** Builds the host; its files are read when they are asked for. */
  readonly build: () => Host;
}
