/** What Debian's shadow-utils take as the name of a user or group (its patch 506). */
import type { Bytes } from "../../bytes";

export function isValidName(name: Bytes): boolean {
  return (
    name.length > 0 && name.length <= 32 && /^[^-+~:,/\s\x00][^:,/\s\x00]*$/.test(name) && name !== "." && name !== ".."
  );
}

/** A field of passwd(5): no colon and no newline. */
export function isValidField(text: Bytes): boolean {
  return !/[:\n]/.test(text);
}
