import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";
import { type Call, flag, list, type Utility, utility, value } from "../utility";
import { installedVersions, isUpToDate, type PythonVersion, writeCache } from "./byteCode";

const options = {
  packages: list("-p", "--package"),
  version: value("-V"),
  verbose: flag("-v", "--verbose"),
  quiet: flag("-q", "--quiet"),
  force: flag("-f", "--force"),
  optimize: flag("-O"),
  exclude: list("-X", "--exclude"),
} as const;

type PythonCall = Call<typeof options>;

/** py3compile: byte-compile the modules of a package. dh-python 3.11.2. */
const py3compile = utility({
  name: "py3compile",
  summary: "Byte-compiles the Python modules of a package.",
  options,
  missing: [
    "the bytes of the .pyc files",
    "modules with errors",
    "-v and -X",
    "operands without -p",
    "exclusions in /usr/share/python3/bcep",
  ],
  run(call) {
    const { options: given, operands, sys } = call;
    const [owner, ...others] = given.packages;
    if (given.verbose || given.exclude.length > 0) return call.unmodelled(`-v or -X of ${call.name}`);
    if (owner === undefined || others.length > 0)
      return call.unmodelled(`${call.name} without a package, or with several`);
    const exclusions = sys.readDirectory("/usr/share/python3/bcep");
    if (exclusions.ok && exclusions.value.some((name) => !name.startsWith(".")))
      return call.unmodelled("exclusions in /usr/share/python3/bcep");
    const versions = requestedVersions(sys, given.version);
    if (versions === null) return call.unmodelled(`the range of versions ${given.version}`);
    if (versions.length === 0) {
      call.writeError("E: py3compile:263: Requested versions are not installed\n");
      return 3;
    }
    for (const subject of operands.length > 0 ? operands : [owner])
      sys.effect({ name: call.name, subject, action: "byte-compile" });
    for (const version of versions) compileImported(sys, version);
    const files = packageFiles(call, owner).filter((path) => path.endsWith(".py"));
    const optimize = given.optimize ? ".opt-1" : "";
    for (const path of files)
      for (const version of versionsFor(path, operands, versions)) {
        if (!sys.isFile(path)) return call.unmodelled(`${path}, which the package has and the host has not`);
        if (given.force || !isUpToDate(sys, path, version)) writeCache(sys, path, version, optimize);
      }
    return 0;
  },
});

/** Modules in private directories are compiled for the first version, public ones for each version that they are for. */
function versionsFor(
  path: Bytes,
  directories: readonly Bytes[],
  versions: readonly PythonVersion[],
): readonly PythonVersion[] {
  const publicFor = /^.*?\/usr\/lib\/python(\d(?:\.\d+)?)\/(?:site|dist)-packages/.exec(path)?.[1];
  if (directories.length === 0) return versions.filter((version) => publicFor === "3" || publicFor === version);
  if (!directories.some((directory) => path.startsWith(directory))) return [];
  return publicFor !== undefined && publicFor.length > 1 ? [publicFor] : versions.slice(0, 1);
}

/** What -V asks for, of what is installed: `3.11`, `3.9-`, `-3.12`, `3.9-3.12`. */
function requestedVersions(sys: Sys, range: Bytes | undefined): readonly PythonVersion[] | null {
  const installed = installedVersions(sys);
  if (range === undefined) return installed;
  const [, from, dash, to] = /^(3\.\d+)?(-?)(3\.\d+)?$/.exec(range) ?? [];
  if (from === undefined && to === undefined) return null;
  const minor = (version: string) => Number(version.slice(2));
  if (dash === "") return from !== undefined && sys.access(`/usr/bin/python${from}`, "x") === null ? [from] : [];
  return installed.filter(
    (version) =>
      (from === undefined || minor(version) >= minor(from)) && (to === undefined || minor(version) <= minor(to)),
  );
}

/** Python compiles what it imports, py3compile's own modules among it, where it was not compiled yet. */
function compileImported(sys: Sys, version: PythonVersion): void {
  const own = ["__init__", "files", "interpreter", "option", "version"].map(
    (name) => `/usr/share/python3/debpython/${name}.py`,
  );
  const library = ["_compression", "bz2", "gettext", "lzma", "shutil"].map(
    (name) => `/usr/lib/python${version}/${name}.py`,
  );
  const versions = "/usr/share/python3/py3versions.py";
  for (const path of [...library, ...own, versions])
    if (sys.isFile(path) && !isUpToDate(sys, path, version)) writeCache(sys, path, version, "");
}

/** pypy3compile and its kin of Pythons other than CPython 3. dh-python. */
export const pythonCompilers: readonly Utility[] = [
  py3compile,
  ...["pypy3compile", "pycompile", "pypycompile"].map((name) =>
    utility({
      name,
      summary: "Byte-compiles the Python modules of a package.",
      options,
      missing: ["the .pyc files: the compilation is an effect that names the package", "modules with errors"],
      run(call) {
        if (call.options.verbose) return call.unmodelled(`what ${name} -v prints`);
        const subjects = [...call.options.packages.flatMap((names) => names.split(",")), ...call.operands];
        for (const subject of subjects) call.sys.effect({ name, subject, action: "byte-compile" });
        return 0;
      },
    }),
  ),
];

/** The interpreter, only as packages use it to byte-compile its own library: `python3.11 -E -S [-O] …/py_compile.py FILE…`. */
export const python3: Utility = utility({
  name: "python3",
  aliases: ["python3.9", "python3.10", "python3.11", "python3.12", "python3.13", "python3.14"],
  summary: "Runs Python programs; only byte-compiling modules with py_compile.py is modelled.",
  options: {},
  parsing: "none",
  missing: ["all programs but py_compile.py", "modules with errors"],
  run(call) {
    const { sys } = call;
    const path = sys.realpath(sys.findCommand(call.name) ?? call.name);
    const version = path.ok ? /python(3\.\d+)$/.exec(path.value)?.[1] : undefined;
    const flags = call.argv.filter((word) => /^-[A-Z]$/.test(word));
    const [program, ...files] = call.argv.slice(flags.length);
    const isCompiler = program === `/usr/lib/python${version}/py_compile.py`;
    if (version === undefined || !isCompiler || flags.some((flag) => !["-E", "-S", "-O"].includes(flag)))
      return call.unmodelled("a Python program");
    if (files.length === 0 || files.some((file) => !file.endsWith(".py") || !sys.isFile(file)))
      return call.unmodelled("py_compile.py of what is no module");
    sys.effect({ name: "python3", subject: `${files.length} modules`, action: "byte-compile" });
    const optimize = flags.includes("-O") ? ".opt-1" : "";
    // The same source gives the same bytes again.
    for (const file of files)
      if (optimize !== "" || !isUpToDate(sys, file, version)) writeCache(sys, file, version, optimize);
    return 0;
  },
});

/** py3clean and its kin: remove the byte-compiled files of a package's modules. dh-python. */
export const pythonCleaners: readonly Utility[] = ["py3clean", "pypy3clean", "pyclean", "pypyclean"].map((name) =>
  utility({
    name,
    summary: "Removes the byte-compiled files of a package.",
    options,
    missing: ["directories as operands", "byte-compiled files of one version only"],
    run(call) {
      const { options, operands, sys } = call;
      if (operands.length > 0 || options.version !== undefined || options.verbose)
        return call.unmodelled(`operands, -V or -v of ${name}`);
      const marks = name.startsWith("pypy") ? "pypy" : "cpython";
      for (const subject of options.packages.flatMap((names) => names.split(","))) {
        sys.effect({ name, subject, action: "remove byte-compiled files" });
        cleanPackage(call, subject, marks);
      }
      return 0;
    },
  }),
);

/** What `dpkg -L` tells. */
function packageFiles(call: PythonCall, name: Bytes): readonly Bytes[] {
  return call.runCommand(["dpkg", "-L", name], { capture: true }).stdout.split("\n");
}

function cleanPackage(call: PythonCall, name: Bytes, marks: string): void {
  const { sys } = call;
  const sources = packageFiles(call, name).filter((path) => path.endsWith(".py"));
  const directories = new Set<Bytes>();
  for (const source of sources) {
    const slash = source.lastIndexOf("/");
    const cache = `${source.slice(0, slash)}/__pycache__`;
    const stem = source.slice(slash + 1, -3);
    const names = sys.readDirectory(cache);
    for (const file of names.ok ? names.value : [])
      if (file.startsWith(`${stem}.${marks}`) && file.endsWith(".pyc")) {
        sys.unlink(`${cache}/${file}`);
        directories.add(cache);
      }
  }
  for (const directory of directories) {
    const names = sys.readDirectory(directory);
    if (names.ok && names.value.length === 0) sys.rmdir(directory);
  }
}
