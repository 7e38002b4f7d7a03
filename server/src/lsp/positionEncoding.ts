/** How columns are counted: in UTF-16 units, or in bytes of UTF-8 (LSP 3.17). */
export type PositionEncoding = "utf-16" | "utf-8";

/** What the client likes best of what there is; UTF-16 is what every client can. */
export function chooseEncoding(wanted: readonly string[] | undefined): PositionEncoding {
  return wanted?.find((one): one is PositionEncoding => one === "utf-8" || one === "utf-16") ?? "utf-16";
}
