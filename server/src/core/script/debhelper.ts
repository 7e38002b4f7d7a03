/** The sections that debhelper's tools write into maintainer scripts (debhelper(7), "Automatic generation of … code"). */
import type { Span } from "../syntax/tree";

export interface GeneratedSection extends Span {
  /** `dh_installsystemd`. */
  readonly tool: string;
  /** `13.11.4`; empty where the comment gives none. */
  readonly version: string;
}

const SECTION =
  /^# Automatically added by ([^\s/]+)(?:\/(\S*))?[^\n]*\n(?:(?!# Automatically added by )[^\n]*\n)*?# End automatically added section[^\n]*$/gm;

/** From the line `# Automatically added by …` to the end of the line `# End automatically added section`, in order. */
export function generatedSections(text: string): readonly GeneratedSection[] {
  if (!text.includes("# Automatically added by ")) return [];
  return [...text.matchAll(SECTION)].map((match) => ({
    tool: match[1] ?? "",
    version: match[2] ?? "",
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Lines that debhelper replaces by generated sections when the package is built: `#DEBHELPER#` alone on its line. */
export function debhelperTokens(text: string): readonly Span[] {
  return [...text.matchAll(/^[ \t]*(#DEBHELPER#)[ \t\r]*$/gm)].map((match) => {
    const start = match.index + match[0].indexOf("#");
    return { start, end: start + "#DEBHELPER#".length };
  });
}

/** Is the offset within a generated section? */
export function isGenerated(sections: readonly GeneratedSection[], offset: number): boolean {
  return sections.some((section) => section.start <= offset && offset < section.end);
}
