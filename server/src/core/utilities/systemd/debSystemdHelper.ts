import type { Bytes } from "../../bytes";
import type { Sys } from "../../world/sys";
import { type Call, flag, utility } from "../utility";

const options = { quiet: flag("--quiet"), user: flag("--user"), system: flag("--system") } as const;

type HelperCall = Call<typeof options>;

/** deb-systemd-helper - subset of systemctl for machines not running systemd. init-system-helpers 1.65.2. */
export const debSystemdHelper = utility({
  name: "deb-systemd-helper",
  summary: "Enables, disables and masks units for maintainer scripts, and keeps in state files what it did.",
  options,
  missing: ["_DEB_SYSTEMD_HELPER_DEBUG"],

  run(call) {
    const { operands, sys } = call;
    const [verb, ...names] = operands;
    const program = sys.findCommand(call.name) ?? call.name;
    if (verb === undefined) {
      call.print(`${program} is a program which should be called by dpkg maintscripts only.`);
      call.print("Please do not run it interactively, ever. Also see the manpage deb-systemd-helper(1).");
      return 0;
    }
    if (!sys.env("DPKG_MAINTSCRIPT_PACKAGE")) {
      call.writeError(`${program} was not called from dpkg. Exiting.\n`);
      return 1;
    }
    const helper = new Helper(call, verb === "purge" || sys.env("_DEB_SYSTEMD_HELPER_PURGE") === "1");
    return helper.run(verb === "purge" ? "disable" : verb, names);
  },
});

interface Link {
  /** The unit file that it leads to. */
  readonly target: Bytes;
  readonly path: Bytes;
}

class Helper {
  private readonly sys: Sys;
  private readonly root: Bytes;
  private readonly instance: "system" | "user";
  private readonly enabledState: Bytes;
  private readonly maskedState: Bytes;
  private readonly changed: { value: boolean };

  constructor(
    private readonly call: HelperCall,
    private readonly purging: boolean,
  ) {
    this.sys = call.sys;
    this.changed = call.sys.variable("changed", false);
    this.root = call.sys.env("DPKG_ROOT") ?? "";
    this.instance = call.given.findLast(([key]) => key !== "quiet")?.[0] === "user" ? "user" : "system";
    const kind = this.instance === "user" ? "user-helper" : "helper";
    this.enabledState = `${this.root}/var/lib/systemd/deb-systemd-${kind}-enabled`;
    this.maskedState = `${this.root}/var/lib/systemd/deb-systemd-${kind}-masked`;
  }

  run(verb: string, names: readonly Bytes[]): number {
    const asks = ["is-enabled", "was-enabled", "debian-installed"].includes(verb);
    const answers = names.map((name) => this.sys.part(() => this.runOne(verb, name)));
    const status = asks && !answers.includes(true) ? 1 : 0;
    if (
      this.root === "" &&
      this.changed.value &&
      this.instance === "system" &&
      this.sys.isDirectory("/run/systemd/system")
    )
      this.call.runCommand(["systemctl", "daemon-reload"]);
    return status;
  }

  /** True where a question is answered with yes. */
  private runOne(verb: string, name: Bytes): boolean {
    const { sys } = this;
    const path = this.findUnit(name);
    switch (verb) {
      case "is-enabled":
        return this.say(sys.part(() => this.closure(path, [])).every((link) => sys.isSymlink(this.root + link.path)));
      case "was-enabled":
        return this.say(this.stateEntries(name).every((entry) => sys.isSymlink(entry)));
      case "debian-installed":
        return sys.isFile(this.stateFile(name));
      case "update-state":
        this.replaceState(
          this.stateFile(name),
          this.closure(path, []).map((link) => link.path),
        );
        return false;
      case "reenable":
        sys.part(() => this.removeLinks(path, []));
        this.makeLinks(name, path, true);
        return false;
      case "disable":
        sys.part(() => this.removeLinks(path, []));
        for (const kind of ["helper", "user-helper"])
          this.removeEmpty(`${this.root}/var/lib/systemd/deb-systemd-${kind}-enabled`);
        for (const scope of ["system", "user"]) this.removeEmptyBelow(`${this.root}/etc/systemd/${scope}`);
        return false;
      case "enable":
        sys.part(() => this.enable(name, path));
        return false;
      case "mask":
        this.mask(path);
        return false;
      case "unmask":
        sys.part(() => this.unmask(path));
        for (const kind of ["helper", "user-helper"])
          this.removeEmpty(`${this.root}/var/lib/systemd/deb-systemd-${kind}-masked`);
        return false;
      default:
        return false;
    }
  }

  private say(yes: boolean): boolean {
    if (!this.call.options.quiet) this.call.writeError(yes ? "enabled\n" : "disabled\n");
    return yes;
  }

  private error(message: string): never {
    this.call.writeError(`${this.sys.findCommand(this.call.name) ?? this.call.name}: error: ${message}\n`);
    return this.call.exit(1);
  }

  private findUnit(name: Bytes): Bytes {
    const places = ["/etc/systemd", "/lib/systemd", "/usr/lib/systemd"].map(
      (place) => `${place}/${this.instance}/${name}`,
    );
    return this.sys.part(() => places.find((place) => this.sys.isFile(this.root + place)) ?? name);
  }

  private stateFile(name: Bytes): Bytes {
    return `${this.enabledState}/${baseName(name)}.dsh-also`;
  }

  private stateEntries(name: Bytes): readonly Bytes[] {
    return this.sys.part(() => {
      const read = this.sys.readFile(this.stateFile(name));
      return read.ok ? lines(read.value).map((line) => this.root + line) : [];
    });
  }

  /** All links that enabling the unit makes, those of its Also= units first. */
  private closure(path: Bytes, visited: readonly Bytes[]): readonly Link[] {
    // A unit that was not found is its name; nobody keeps a file of that name in dpkg's working directory.
    const read = path.includes("/") ? this.sys.readFile(this.root + path) : NO_FILE;
    if (!read.ok) return this.error(`unable to read ${this.root}${path}`);
    const name = baseName(path);
    const seen = [...visited];
    const links: Link[] = [];
    const directories: Bytes[] = [];
    let linkName = name;
    for (const line of lines(read.value)) {
      const wanted = /^\s*(WantedBy|RequiredBy)=(.+)$/i.exec(line);
      for (const { value, quote } of wanted ? words(wanted[2] ?? "") : [])
        directories.push(
          `/etc/systemd/${this.instance}/${value}${SUFFIXES[quote === "" ? (wanted?.[1] ?? "") : quote] ?? ""}/`,
        );
      const also = /^\s*Also=(.+)$/i.exec(line);
      for (const { value } of also ? words(also[1] ?? "") : []) {
        if (value === name || seen.includes(value)) continue;
        seen.push(value);
        links.push(...this.closure(this.findUnit(value), seen));
      }
      const alias = /^\s*Alias=(.+)$/i.exec(line);
      // The program names the link after Perl's $1: the whole value, however many words, or the quote of a quoted word.
      for (const { value, quote } of alias ? words(alias[1] ?? "") : [])
        if (value !== name) links.push({ target: path, path: `/etc/systemd/${this.instance}/${quote || alias?.[1]}` });
      const instance = /^\s*DefaultInstance=\s*(["']?)(.+)\1\s*$/i.exec(line);
      if (instance)
        linkName = name.replace(
          /^(.*@)(\.\w+)$/,
          (_, before: string, after: string) => `${before}${instance[2]}${after}`,
        );
    }
    return [...links, ...directories.map((directory) => ({ target: path, path: directory + linkName }))];
  }

  private enable(name: Bytes, path: Bytes): void {
    this.makeLinks(
      name,
      path,
      this.sys.part(() => this.isToLink(name, path)),
    );
  }

  /** Are the links to be made, or only noted? Where nothing is noted yet, presets have their say and make them. */
  private isToLink(name: Bytes, path: Bytes): boolean {
    const { sys, root } = this;
    const hasSystemctl = sys.part(
      () => sys.access(`${root}/bin/systemctl`, "x") === null || sys.access(`${root}/usr/bin/systemctl`, "x") === null,
    );
    if (!hasSystemctl) return true;
    if (sys.isFile(this.stateFile(name))) return this.closure(path, []).some((link) => sys.isSymlink(root + link.path));
    const { status } = this.call.runCommand([
      "systemctl",
      `--root=${root === "" ? "/" : root}`,
      this.instance === "user" ? "--global" : "--system",
      "--preset-mode=enable-only",
      "preset",
      name,
    ]);
    // The rest of the message is the last error number of the process, whatever it was.
    if (status !== 0) this.error(`systemctl preset failed on ${name}: No such file or directory`);
    return false;
  }

  private makeLinks(name: Bytes, path: Bytes, create: boolean): void {
    for (const link of this.sys.part(() => this.closure(path, []))) {
      this.sys.part(() => this.record(this.stateFile(name), link.path));
      this.sys.part(() => this.makeLink(link, create));
    }
  }

  private makeLink(link: Link, create: boolean): void {
    const { sys, root } = this;
    const state = this.statePath(link.path, this.enabledState);
    if (sys.exists(state)) return;
    if (create && !sys.isSymlink(root + link.path)) {
      this.makePath(directoryOf(root + link.path));
      if (sys.symlink(link.target, root + link.path) !== null)
        this.error(`unable to link ${root}${link.path} to ${link.target}: File exists`);
      this.changed.value = true;
    }
    this.makePath(directoryOf(state));
    if (sys.writeFile(state, "", { append: true }) !== null) this.error(`Failed to create/touch ${state}`);
  }

  /** The state file of a link below /etc/systemd. */
  private statePath(link: Bytes, state: Bytes): Bytes {
    const prefix = `/etc/systemd/${this.instance}/`;
    return link.startsWith(prefix) ? `${state}/${link.slice(prefix.length)}` : link;
  }

  private record(file: Bytes, link: Bytes): void {
    const old = this.sys.part(() => {
      const read = this.sys.exists(file) ? this.sys.readFile(file) : undefined;
      if (read && !read.ok) this.error(`unable to read from ${file}`);
      return read?.ok ? read.value : "";
    });
    const isThere = old.split(/(?<=\n)/).includes(`${link}\n`);
    this.write(file, isThere ? old : `${old}${link}\n`);
  }

  private replaceState(file: Bytes, links: readonly Bytes[]): void {
    this.write(file, links.map((link) => `${link}\n`).join(""));
  }

  /** Through a temporary file of mode 0644. */
  private write(file: Bytes, content: Bytes): void {
    const { sys } = this;
    this.makePath(directoryOf(file));
    const temporary = `${directoryOf(file)}/.stateAAAAA.tmp`;
    if (sys.writeFile(temporary, content) !== null) this.error(`Error in tempfile() using template ${temporary}`);
    sys.chmod(temporary, 0o644);
    if (sys.rename(temporary, file) !== null) this.error(`Unable to move ${temporary} to ${file}`);
  }

  private removeLinks(path: Bytes, visited: readonly Bytes[]): void {
    const { sys, root } = this;
    const stateFile = this.stateFile(path);
    const entries = this.stateEntries(path);
    if (this.purging && sys.exists(stateFile)) sys.unlink(stateFile);
    for (const entry of entries) sys.part(() => this.removeEntry(entry));
    const read = path.includes("/") ? sys.readFile(root + path) : NO_FILE;
    for (const line of read.ok ? lines(read.value) : []) {
      const also = /^\s*Also=(.+)$/i.exec(line)?.[1];
      if (also === undefined) continue;
      if (visited.includes(also)) this.call.unmodelled("units that name each other in Also=");
      this.removeLinks(this.findUnit(also), [...visited, also]);
    }
  }

  private removeEntry(entry: Bytes): void {
    const { sys, root } = this;
    const isThere = sys.isSymlink(entry);
    if (this.purging || isThere) {
      const link = root !== "" && entry.startsWith(root) ? entry.slice(root.length) : entry;
      sys.unlink(this.statePath(link, this.enabledState));
    }
    if (!isThere) return;
    if (sys.unlink(entry) !== null)
      this.call.writeError(`${this.call.name}: unable to remove '${entry}': Permission denied\n`);
    this.changed.value = true;
  }

  private mask(path: Bytes): void {
    const { sys, root } = this;
    const link = `/etc/systemd/${this.instance}/${baseName(path)}`;
    if (sys.exists(root + link)) return;
    this.makePath(directoryOf(root + link));
    if (sys.isSymlink(root + link)) sys.unlink(root + link);
    if (sys.symlink("/dev/null", root + link) !== null)
      this.error(`unable to link ${root}${link} to /dev/null: Permission denied`);
    this.changed.value = true;
    const state = this.statePath(link, this.maskedState);
    this.makePath(directoryOf(state));
    if (sys.writeFile(state, "", { append: true }) !== null) this.error(`Failed to create/touch ${state}`);
  }

  private unmask(path: Bytes): void {
    const { sys, root } = this;
    const link = `/etc/systemd/${this.instance}/${baseName(path)}`;
    if (!sys.exists(root + link) || sys.ltypeOf(root + link) !== "symlink") return;
    const target = sys.readlink(root + link);
    if (!target.ok || target.value !== "/dev/null") return;
    const state = this.statePath(link, this.maskedState);
    if (!sys.exists(state)) return;
    if (sys.unlink(root + link) !== null) this.error(`unable to remove ${root}${link}: Permission denied`);
    this.changed.value = true;
    sys.unlink(state);
  }

  private makePath(path: Bytes): void {
    const names = path.split("/").filter((one) => one !== "");
    names.forEach((_, i) => {
      const at = `/${names.slice(0, i + 1).join("/")}`;
      this.sys.part(() => {
        if (!this.sys.isDirectory(at) && this.sys.mkdir(at, 0o777) !== null)
          this.error(`mkdir ${at}: Permission denied`);
      });
    });
  }

  /** Removes a directory and those in it, as far as they are empty. Names that begin with a dot are not looked into. */
  private removeEmpty(path: Bytes): void {
    const { sys } = this;
    sys.part(() => {
      if (!sys.isDirectory(path)) return;
      this.removeEmptyBelow(path);
      if (sys.ltypeOf(path) !== "symlink") sys.rmdir(path);
    });
  }

  private removeEmptyBelow(path: Bytes): void {
    this.sys.eachName(path, (name) => {
      if (!name.startsWith(".")) this.removeEmpty(`${path}/${name}`);
    });
  }
}

const NO_FILE = { ok: false } as const;

const baseName = (path: Bytes) => path.slice(path.lastIndexOf("/") + 1);
const directoryOf = (path: Bytes) => path.slice(0, path.lastIndexOf("/"));

function lines(text: Bytes): readonly Bytes[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}

/** Perl's $1, which a quoted word has overwritten by then, chooses the suffix; it is compared with regard to case. */
const SUFFIXES: Readonly<Record<string, string>> = { WantedBy: ".wants", RequiredBy: ".requires" };

/** Words of a value without the quotes around them, and the quote that was there. */
function words(text: Bytes): readonly { readonly value: Bytes; readonly quote: string }[] {
  return text
    .replace(/\s+$/, "")
    .split(/\s+/)
    .map((word) => {
      const quoted = /^(["'])(.*)\1$/.exec(word);
      return quoted ? { value: quoted[2] ?? "", quote: quoted[1] ?? "" } : { value: word, quote: "" };
    });
}
