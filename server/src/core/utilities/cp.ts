import type { Bytes } from "../bytes";
import { backupOptions, backupWanted } from "./backup";
import { Copier, type CopyRules } from "./copy";
import { destinationOptions, transfers } from "./destination";
import { ancestors, joinPath, withoutTrailingSlashes } from "./paths";
import { type Call, flag, list, optional, quoteaf, utility } from "./utility";

const options = {
  archive: flag("-a", "--archive"),
  attributesOnly: flag("--attributes-only"),
  ...backupOptions,
  links: flag("-d"),
  force: flag("-f", "--force"),
  interactive: flag("-i", "--interactive"),
  followOperands: flag("-H"),
  hardLink: flag("-l", "--link"),
  dereference: flag("-L", "--dereference"),
  noClobber: flag("-n", "--no-clobber"),
  noDereference: flag("-P", "--no-dereference"),
  preserve: flag("-p"),
  preserveWhat: optional("mode,ownership,timestamps", "--preserve"),
  noPreserve: list("--no-preserve"),
  parents: flag("--parents"),
  recursive: flag("-r", "-R", "--recursive"),
  reflink: optional("always", "--reflink"),
  removeDestination: flag("--remove-destination"),
  sparse: list("--sparse"),
  stripSlashes: flag("--strip-trailing-slashes"),
  symbolicLink: flag("-s", "--symbolic-link"),
  ...destinationOptions,
  update: flag("-u", "--update"),
  verbose: flag("-v", "--verbose"),
  oneFileSystem: flag("-x", "--one-file-system"),
  context: flag("-Z"),
} as const;

/** cp - copy files and directories. POSIX XCU cp; the rest is GNU's. -Z does nothing where SELinux is off. */
export const cp = utility({
  name: "cp",
  lacks: "--copy-contents --context",
  summary: "copy files and directories",
  options,
  missing: ["--copy-contents", "--context", "--reflink=always", "--preserve=xattr,context"],

  run(call) {
    const { options: given } = call;
    if (given.reflink === "always") return call.unmodelled("cp --reflink: the file system decides whether it can");
    const copier = new Copier(call, rulesOf(call));
    if (given.hardLink && given.symbolicLink) return call.usage("cannot make both hard and symbolic links");
    const wanted = transfers(call, given);
    for (const { from: written, to, into } of wanted) {
      const from = given.stripSlashes && into !== null ? withoutTrailingSlashes(written) : written;
      if (!given.parents) copier.transfer(from, to);
      else if (into === null) return call.usage("with --parents, the destination must be a directory");
      else copyWithParents(call, copier, from, into);
    }
    return undefined;
  },
});

type Attribute = "mode" | "ownership" | "timestamps" | "links" | "context" | "xattr" | "all";
const ATTRIBUTES: readonly Attribute[] = ["mode", "ownership", "timestamps", "links", "context", "xattr", "all"];

/** Order counts: `-a --no-preserve=mode`. */
function rulesOf(call: Call<typeof options>): CopyRules {
  const { options: given } = call;
  const kept = new Set<Attribute>();
  let freshMode = false;
  let dereference: CopyRules["dereference"] | null = null;
  let existing: CopyRules["existing"] = "overwrite";
  for (const [key, argument = ""] of call.given) {
    if (key === "archive") [dereference] = ["never" as const];
    if (key === "archive") for (const what of ["mode", "ownership", "timestamps", "links"] as const) kept.add(what);
    if (key === "links") dereference = "never";
    if (key === "links") kept.add("links");
    if (key === "preserve") for (const what of ["mode", "ownership", "timestamps"] as const) kept.add(what);
    if (key === "preserveWhat") for (const what of attributes(call, argument)) kept.add(what);
    if (key === "noPreserve")
      for (const what of attributes(call, argument)) {
        kept.delete(what);
        if (what === "mode") freshMode = true;
      }
    if (key === "noDereference") dereference = "never";
    if (key === "followOperands") dereference = "operands";
    if (key === "dereference") dereference = "always";
    if (key === "interactive") existing = "ask";
    if (key === "noClobber") existing = "keep";
  }
  if (kept.has("context")) call.unmodelled("cp --preserve=context");
  const recursive = given.recursive || given.archive;
  return {
    move: false,
    recursive,
    dereference: dereference ?? ((recursive && !given.hardLink) || given.hardLink ? "never" : "always"),
    preserveMode: kept.has("mode"),
    preserveOwner: kept.has("ownership"),
    preserveTimes: kept.has("timestamps"),
    preserveLinks: kept.has("links"),
    freshMode: freshMode && !kept.has("mode"),
    asRegular: !recursive,
    force: given.force,
    removeDestination: given.removeDestination,
    existing,
    update: given.update,
    verbose: given.verbose,
    hardLink: given.hardLink,
    symbolicLink: given.symbolicLink,
    attributesOnly: given.attributesOnly,
    oneFileSystem: given.oneFileSystem,
    backup: backupWanted(call, given),
  };
}

function attributes(call: Call<typeof options>, text: Bytes): readonly Attribute[] {
  return text.split(",").flatMap((name): readonly Attribute[] => {
    const found = ATTRIBUTES.find((attribute) => attribute === name);
    if (!found) return call.unmodelled(`cp --preserve=${name}`);
    return found === "all" ? ["mode", "ownership", "timestamps", "links", "xattr"] : [found];
  });
}

/** The source's parents are made below the directory, with the modes they have. */
function copyWithParents(call: Call<typeof options>, copier: Copier<typeof options>, from: Bytes, into: Bytes) {
  const { sys } = call;
  const plain = from.replace(/^\/+/, "");
  const made: { readonly source: Bytes; readonly copy: Bytes }[] = [];
  for (const parent of ancestors(plain)) {
    const source = from.startsWith("/") ? `/${parent}` : parent;
    const copy = joinPath(into, parent);
    if (sys.isDirectory(copy)) continue;
    const stat = sys.stat(source);
    if (!stat.ok) return call.fail(`failed to get attributes of ${quoteaf(source)}`, stat.errno);
    const errno = sys.exists(copy) ? "ENOTDIR" : sys.mkdir(copy, stat.value.mode & 0o1777);
    if (errno === "ENOTDIR") return call.fail(`${quoteaf(copy)} exists but is not a directory`);
    if (errno) return call.fail(`cannot make directory ${quoteaf(copy)}`, errno);
    if (call.options.verbose) call.print(`${source} -> ${copy}`);
    made.push({ source, copy });
  }
  copier.transfer(from, joinPath(into, plain));
  if (call.options.archive || call.options.preserve) for (const pair of made.reverse()) copyAttributes(call, pair);
}

function copyAttributes({ sys }: Call<typeof options>, { source, copy }: { source: Bytes; copy: Bytes }): void {
  const stat = sys.stat(source);
  if (!stat.ok) return;
  sys.chown(copy, stat.value.uid, stat.value.gid);
  sys.chmod(copy, stat.value.mode);
  sys.utimes(copy, stat.value.mtime);
}
