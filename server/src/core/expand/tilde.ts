/** Tilde expansion (POSIX 2.6.1). */
import type { Bytes } from "../bytes";

interface Where {
  /** The text begins the word. */
  readonly first: boolean;
  /** The text is the whole word: a tilde-prefix must be unquoted up to its end. */
  readonly whole: boolean;
  /** In an assignment after each `:` too, in a declaration after its `=`. */
  readonly places: "word" | "assignment" | "declaration";
}

interface Homes {
  readonly dialect: "sh" | "bash";
  parameter(name: string): Bytes | undefined;
  homeOf(user: Bytes): Bytes | undefined;
}

/** The text in pieces; those with `home` are the result of an expansion and no pattern. */
export function expandTilde(
  text: Bytes,
  where: Where,
  homes: Homes,
): readonly { readonly text: Bytes; readonly home: boolean }[] {
  const out: { text: Bytes; home: boolean }[] = [];
  const segments =
    where.places === "word"
      ? homes.dialect === "bash" && where.first
        ? text.split(/(?<=^[A-Za-z_]\w*=)/)
        : [text]
      : text.split(where.places === "declaration" && where.first ? /(?<=:|^\w+\+?=)/ : /(?<=:)/);
  segments.forEach((segment, i) => {
    const prefix = (i > 0 || where.first) && segment.startsWith("~") ? /^~([^/:]*)/.exec(segment) : null;
    const ended = prefix && (prefix[0].length < segment.length || where.whole || i < segments.length - 1);
    const home = prefix && ended ? homeDirectory(prefix[1] ?? "", homes) : undefined;
    if (prefix && home !== undefined)
      out.push({ text: home, home: true }, { text: segment.slice(prefix[0].length), home: false });
    else out.push({ text: segment, home: false });
  });
  return out;
}

function homeDirectory(user: Bytes, homes: Homes): Bytes | undefined {
  if (user === "") return homes.parameter("HOME");
  if (homes.dialect === "bash" && user === "+") return homes.parameter("PWD");
  if (homes.dialect === "bash" && user === "-") return homes.parameter("OLDPWD");
  return homes.homeOf(user);
}
