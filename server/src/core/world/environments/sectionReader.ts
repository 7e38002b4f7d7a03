import type { Bytes } from "../../bytes";

/** Reads numbers (little-endian groups of seven bits) and sections (a length and as many bytes) one after the other. */
export class SectionReader {
  readonly #text: Bytes;
  #at = 0;

  constructor(text: Bytes) {
    this.#text = text;
  }

  atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; this.#at < this.#text.length; scale *= 0x80) {
      const group = this.#text.charCodeAt(this.#at++);
      value += (group & 0x7f) * scale;
      if (group < 0x80) break;
    }
    return value;
  }

  section(): Bytes {
    const length = this.number();
    const start = this.#at;
    this.#at += length;
    return this.#text.slice(start, this.#at);
  }

  lines(): Bytes[] {
    const section = this.section();
    return section === "" ? [] : section.split("\n");
  }
}
