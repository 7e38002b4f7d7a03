import type { Bytes } from "../../bytes";
import { type Call, flag, list, type Utility, utility, value } from "../utility";

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

/** py3compile and its kin of other Pythons: byte-compile the modules of a package. dh-python. */
export const pythonCompilers: readonly Utility[] = ["py3compile", "pypy3compile", "pycompile", "pypycompile"].map(
  (name) =>
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
);

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

function cleanPackage({ sys }: PythonCall, name: Bytes, marks: string): void {
  const list = [
    `/var/lib/dpkg/info/${name}.list`,
    `/var/lib/dpkg/info/${name}:amd64.list`,
    `/var/lib/dpkg/info/${name}:all.list`,
  ]
    .map((path) => sys.readFile(path))
    .find((read) => read.ok);
  const sources = (list?.ok ? list.value.split("\n") : []).filter((path) => path.endsWith(".py"));
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
