/** dpkg-maintscript-helper's symlink_to_dir and dir_to_symlink. */
import type { Bytes } from "../../bytes";
import type { Helper } from "../dpkgMaintscriptHelper";

/** Replaces a symlink by a directory: PATHNAME OLD-TARGET [LAST-VERSION [PACKAGE]] -- …. */
export function symlinkToDir(helper: Helper): void {
  const { parameters, script, root, sys, program } = helper;
  const [symlink = "", target = ""] = parameters;
  const { lastVersion, package: owner } = helper.versionAndPackage(2);
  helper.requireDashes();
  helper.requireEnvironment();
  if (owner === "") program.error("cannot identify the package", 1);
  if (symlink === "") program.error("symlink parameter is missing", 1);
  if (!symlink.startsWith("/")) program.error("symlink pathname is not an absolute path", 1);
  if (symlink.endsWith("/")) program.error("symlink pathname ends with a slash", 1);
  if (target === "") program.error("original symlink target is missing", 1);
  const [action = "", version = ""] = helper.scriptArguments;
  if (action === "") program.error("maintainer script parameters are missing", 1);
  helper.checkLastVersion(lastVersion);

  const file = root + symlink;
  const backup = `${file}.dpkg-backup`;
  if (script === "preinst") {
    if (
      (action === "install" || action === "upgrade") &&
      version !== "" &&
      sys.isSymlink(file) &&
      pointsTo(helper, symlink, target) &&
      helper.wasAtMost(version, lastVersion)
    )
      moveOver(helper, file, backup);
  } else if (script === "postinst") {
    if (action === "configure" && sys.isSymlink(backup) && pointsTo(helper, `${symlink}.dpkg-backup`, target))
      helper.removeFile(backup);
  } else if (script === "postrm") {
    if (action === "purge" && sys.isSymlink(backup)) helper.removeFile(backup);
    if (
      (action === "abort-install" || action === "abort-upgrade") &&
      version !== "" &&
      !sys.exists(file) &&
      sys.isSymlink(backup) &&
      pointsTo(helper, `${symlink}.dpkg-backup`, target) &&
      helper.wasAtMost(version, lastVersion)
    ) {
      helper.print(`Restoring backup of ${file} ...`);
      moveOver(helper, backup, file);
    }
  }
}

/** Does the symlink hold this text, or resolve to this path? */
function pointsTo({ sys, root }: Helper, symlink: Bytes, target: Bytes): boolean {
  const text = sys.readlink(root + symlink);
  if (text.ok && text.value === target) return true;
  const real = sys.realpath(root + symlink, "any");
  return real.ok && (real.value.startsWith(root) ? real.value.slice(root.length) || "/" : real.value) === target;
}

/** `mv -f` of a symlink: never into the directory that its target's name may be. */
function moveOver(helper: Helper, from: Bytes, to: Bytes): void {
  helper.move(from, to);
}

/** Replaces a directory by a symlink: PATHNAME NEW-TARGET [LAST-VERSION [PACKAGE]] -- …. */
export function dirToSymlink(helper: Helper): void {
  const { parameters, script, root, sys, program } = helper;
  const pathname = (parameters[0] ?? "").replace(/\/$/, "");
  const target = parameters[1] ?? "";
  const { lastVersion, package: owner } = helper.versionAndPackage(2);
  helper.requireDashes();
  helper.requireEnvironment();
  if (owner === "") program.error("cannot identify the package", 1);
  if (pathname === "") program.error("directory parameter is missing", 1);
  if (!pathname.startsWith("/")) program.error("directory parameter is not an absolute path", 1);
  if (target === "") program.error("new symlink target is missing", 1);
  const [action = "", version = ""] = helper.scriptArguments;
  if (action === "") program.error("maintainer script parameters are missing", 1);
  helper.checkLastVersion(lastVersion);

  const file = root + pathname;
  const backup = `${file}.dpkg-backup`;
  const isStaged = () => !sys.isSymlink(file) && sys.isDirectory(file) && sys.isFile(`${file}/.dpkg-staging-dir`);
  if (script === "preinst") {
    if (
      (action === "install" || action === "upgrade") &&
      version !== "" &&
      !sys.isSymlink(file) &&
      sys.isDirectory(file) &&
      helper.wasAtMost(version, lastVersion)
    )
      prepare(helper, owner, pathname);
  } else if (script === "postinst") {
    if (action === "configure" && sys.isDirectory(backup) && isStaged()) finish(helper, pathname, target);
  } else if (script === "postrm") {
    if (action === "purge" && sys.isDirectory(backup)) removeTree(helper, backup);
    if (
      (action === "abort-install" || action === "abort-upgrade") &&
      version !== "" &&
      sys.isDirectory(backup) &&
      (isStaged() || (sys.isSymlink(file) && pointsTo(helper, pathname, target))) &&
      helper.wasAtMost(version, lastVersion)
    )
      abort(helper, pathname);
  }
}

function prepare(helper: Helper, owner: Bytes, pathname: Bytes): void {
  const { sys, root, program } = helper;
  // The real one checks this in a pipeline's subshell: its message is printed, but it does not end the program.
  const conffile = helper.conffiles(owner).find((line) => line.replace(/^[ \t]+/, "").startsWith(`${pathname}/`));
  if (conffile !== undefined) program.error(`directory '${pathname}' contains conffiles, cannot switch to symlink`, 1);
  const file = root + pathname;
  let foreign = 0;
  for (const path of walk(helper, file)) {
    const plain = root !== "" && path.startsWith(root) ? path.slice(root.length) : path;
    if (helper.packageOwns(owner, plain)) continue;
    program.writeError(`dpkg-maintscript-helper: error: file '${plain}' not owned by package '${owner}'\n`);
    foreign++;
  }
  if (foreign > 0)
    program.error(`directory '${pathname}' contains files not owned by package ${owner}, cannot switch to symlink`, 1);
  helper.move(file, `${file}.dpkg-backup`);
  helper.orFail(sys.mkdir(file), `mkdir: cannot create directory '${file}'`);
  helper.orFail(sys.writeFile(`${file}/.dpkg-staging-dir`, ""), `touch: cannot touch '${file}/.dpkg-staging-dir'`);
}

function finish(helper: Helper, pathname: Bytes, target: Bytes): void {
  const { sys, root } = helper;
  const file = root + pathname;
  const parent = pathname.slice(0, pathname.lastIndexOf("/")) || "/";
  const absolute = target.startsWith("/") ? target : `${parent}/${target}`;
  helper.orFail(sys.unlink(`${file}/.dpkg-staging-dir`), `rm: cannot remove '${file}/.dpkg-staging-dir'`);
  const names = sys.readDirectory(file);
  for (const name of names.ok ? names.value : []) helper.move(`${file}/${name}`, `${root}${absolute}/${name}`);
  helper.orFail(sys.rmdir(file), `rmdir: failed to remove '${file}'`);
  helper.orFail(sys.symlink(target, file), `ln: failed to create symbolic link '${file}'`);
  removeTree(helper, `${file}.dpkg-backup`);
}

function abort(helper: Helper, pathname: Bytes): void {
  const { sys, root } = helper;
  const file = root + pathname;
  helper.print(`Restoring backup of ${file} ...`);
  if (sys.isSymlink(file)) helper.removeFile(file);
  else {
    helper.removeFile(`${file}/.dpkg-staging-dir`);
    helper.orFail(sys.rmdir(file), `rmdir: failed to remove '${file}'`);
  }
  helper.move(`${file}.dpkg-backup`, file);
}

/** The tree as find(1) lists it: the directory first, names in order. */
function* walk({ sys }: Helper, path: Bytes): Generator<Bytes> {
  const pending = [path];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    yield next;
    if (sys.ltypeOf(next) !== "directory") continue;
    const names = sys.readDirectory(next);
    if (names.ok) for (const name of [...names.value].reverse()) pending.push(`${next}/${name}`);
  }
}

/** `rm -rf` */
function removeTree(helper: Helper, path: Bytes): void {
  const { sys } = helper;
  for (const entry of [...walk(helper, path)].reverse())
    helper.orFail(
      sys.ltypeOf(entry) === "directory" ? sys.rmdir(entry) : sys.unlink(entry),
      `rm: cannot remove '${entry}'`,
    );
}
