/** The table of `dpkg -l`. */
import { type Bytes, decodeCodePoint } from "../../bytes";
import type { Sys } from "../../world/sys";

export interface PackageRow {
  readonly abbreviation: Bytes;
  readonly name: Bytes;
  readonly version: Bytes;
  readonly architecture: Bytes;
  readonly description: Bytes;
}

const HEAD = `Desired=Unknown/Install/Remove/Purge/Hold
| Status=Not/Inst/Conf-files/Unpacked/halF-conf/Half-inst/trig-aWait/Trig-pend
|/ Err?=(none)/Reinst-required (Status,Err: uppercase=bad)
`;

/** As wide as its widest entries; nothing for no rows. (On a terminal the real one cuts to the screen's width.) */
export function printPackageTable(sys: Sys, write: (text: Bytes) => void, rows: readonly PackageRow[]): void {
  if (rows.length === 0) return;
  const widest = (least: number, column: (row: PackageRow) => Bytes) =>
    rows.reduce((width, row) => Math.max(width, columns(sys, column(row))), least);
  const widths = [
    widest(14, (row) => row.name),
    widest(12, (row) => row.version),
    widest(12, (row) => row.architecture),
    widest(33, (row) => row.description),
  ] as const;
  const line = (mark: string, texts: readonly Bytes[]) =>
    `${mark} ${texts
      .map((text, i) => (i === 3 ? text : text + " ".repeat(Math.max(0, (widths[i] ?? 0) - columns(sys, text)))))
      .join(" ")}\n`;
  write(HEAD);
  write(line("||/", ["Name", "Version", "Architecture", "Description"]));
  write(`+++-${widths.map((width) => "=".repeat(width)).join("-")}\n`);
  for (const row of rows) write(line(row.abbreviation, [row.name, row.version, row.architecture, row.description]));
}

/** Columns that the text takes: characters in a UTF-8 locale, else bytes. */
function columns(sys: Sys, text: Bytes): number {
  if (!sys.isUtf8()) return text.length;
  let count = 0;
  for (let at = 0; at < text.length; count++) at += decodeCodePoint(text, at)?.length ?? 1;
  return count;
}
