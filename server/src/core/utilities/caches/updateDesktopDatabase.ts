import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";
import { flag, utility } from "../utility";

const MEDIA_TYPES = new Set(
  "application audio chemical font image inode message model multipart text video x-content x-epoc".split(" "),
);

/** update-desktop-database - build cache database of MIME types handled by desktop files. desktop-file-utils 0.26. */
export const updateDesktopDatabase = utility({
  name: "update-desktop-database",
  summary: "Rebuilds the cache of MIME types that desktop files handle.",
  options: { quiet: flag("-q", "--quiet") },
  missing: ["-v", "complaints about malformed desktop files", "directories of XDG_DATA_DIRS"],

  run(call) {
    const { operands, options, sys } = call;
    if (operands.length === 0 && sys.env("XDG_DATA_DIRS")) return call.unmodelled("the directories of XDG_DATA_DIRS");
    const directories = operands.length > 0 ? operands : ["/usr/local/share/applications", "/usr/share/applications"];
    const cache = new MimeCache(sys);
    let updated = 0;
    for (const directory of directories) {
      const base = directory.replace(/(.)\/+$/, "$1");
      if (!cache.read(base)) continue;
      sys.effect({ name: "update-desktop-database", subject: directory, action: "rebuild cache" });
      // A temporary file takes the place of the cache.
      sys.unlink(`${base}/mimeinfo.cache`);
      if (sys.writeFile(`${base}/mimeinfo.cache`, cache.text(), { mode: 0o644 }) === null) updated++;
    }
    if (updated === 0) {
      if (!options.quiet) call.writeError(`The databases in [${directories.join(", ")}] could not be updated.\n`);
      return 1;
    }
    if (!options.quiet && cache.hasComplaints) return call.unmodelled("what it says about malformed desktop files");
    return 0;
  },
});

class MimeCache {
  private types = new Map<Bytes, Set<Bytes>>();
  hasComplaints = false;

  constructor(private readonly sys: Sys) {}

  /** All desktop files at and below the directory; false where it cannot be read. */
  read(directory: Bytes): boolean {
    this.types = new Map();
    return this.readBelow(directory, "");
  }

  text(): Bytes {
    const lines = [...this.types]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([type, files]) => `${type}=${[...files].sort().join(";")};\n`);
    return `[MIME Cache]\n${lines.join("")}`;
  }

  private readBelow(directory: Bytes, prefix: Bytes): boolean {
    const names = this.sys.readDirectory(directory);
    if (!names.ok) return false;
    for (const name of names.value) {
      const path = `${directory}/${name}`;
      if (this.sys.isDirectory(path)) this.readBelow(path, `${prefix}${name}-`);
      else if (name.endsWith(".desktop")) this.readFile(path, `${prefix}${name}`);
    }
    return true;
  }

  private readFile(path: Bytes, identifier: Bytes): void {
    const read = this.sys.readFile(path);
    const entry = read.ok ? desktopEntry(read.value) : null;
    if (!entry) {
      this.hasComplaints = true;
      return;
    }
    if (entry.get("Hidden") === "true") return;
    for (const type of listOf(entry.get("MimeType") ?? "")) {
      if (!isMimeType(type)) {
        this.hasComplaints = true;
        continue;
      }
      const known = this.types.get(type);
      if (known) known.add(identifier);
      else this.types.set(type, new Set([identifier]));
    }
  }
}

/** The keys of the group "Desktop Entry" (of GKeyFile's format); null where a line is malformed. */
function desktopEntry(text: Bytes): ReadonlyMap<Bytes, Bytes> | null {
  const keys = new Map<Bytes, Bytes>();
  let group: Bytes | null = null;
  for (const whole of text.split(/\r?\n/)) {
    const line = whole.replace(/^[ \t-\r]+/, "");
    if (line === "" || line.startsWith("#")) continue;
    const head = /^\[([^\]]*)\][ \t-\r]*$/.exec(line);
    const [, key, value] = /^([^=]*[^= \t])[ \t]*=[ \t]*(.*)$/.exec(line) ?? [];
    if (head) group = head[1] ?? "";
    else if (key === undefined || group === null) return null;
    else if (group === "Desktop Entry") keys.set(key, value ?? "");
  }
  return keys;
}

/** `a;b\;c;` → `a`, `b;c`. */
function listOf(value: Bytes): readonly Bytes[] {
  const items = value.match(/(?:\\.|[^;\\])+/g) ?? [];
  return items.map((item) => item.replace(/\\(.)/g, "$1"));
}

function isMimeType(type: Bytes): boolean {
  const [, media = "", subtype = ""] = /^([^/]+)\/([^/]+)$/.exec(type) ?? [];
  return (MEDIA_TYPES.has(media) || media.startsWith("x-")) && /^[!#$&-.0-9A-Z^_a-z{}|~%'*`]+$/.test(subtype);
}
