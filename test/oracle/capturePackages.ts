/**
 * Installs real packages in a throw-away Debian root and records each run of a maintainer script: how it was called,
 * what it answered, what it changed, and the state before it. See README.md and packageStore.ts.
 *
 *   ORACLE_ROOT=DIR ORACLE_DEBS=DIR node --import tsx test/oracle/capturePackages.ts STORE PACKAGE[,PACKAGE…][@VERSION]…
 *
 * Packages joined by commas share a root. `PACKAGE@VERSION` has them upgraded from that version, too (the same files
 * under an older number; `@same` reinstalls them).
 */
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { BaseState, changesBetween, type Difference, type RecordedRun, StateReader } from "./packageStore";
import { HOST_NAME } from "./variables";

const TIMEOUT_MS = Number(process.env["ORACLE_TIMEOUT"] ?? 600) * 1000;
/** File systems of their own in the root. */
const MOUNTS = ["/dev/shm"];
const NOT_RECORDED = new Set(["/proc", "/mnt", "/var/cache/apt/archives"]);
/** What the recorder's own shell sets. */
const OWN_VARIABLES = new Set(["PWD", "OLDPWD", "SHLVL", "_"]);

async function main(): Promise<void> {
  const [store, ...names] = process.argv.slice(2);
  const { ORACLE_ROOT: root, ORACLE_DEBS: debs } = process.env;
  if (store === undefined || names.length === 0 || root === undefined || debs === undefined)
    throw new Error("usage: ORACLE_ROOT=DIR ORACLE_DEBS=DIR capturePackages.ts STORE PACKAGE[,PACKAGE…][@VERSION]…");
  fs.mkdirSync(path.join(store, "contents"), { recursive: true });
  const states = new StateReader(NOT_RECORDED, path.join(store, "contents"));
  const base = new BaseState(states.read(root));
  for (const name of names) await capture(path.resolve(store), name, root, debs, states, base);
}

async function capture(
  store: string,
  name: string,
  root: string,
  debs: string,
  states: StateReader,
  base: BaseState,
): Promise<void> {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), "capture-"));
  const merged = path.join(work, "merged");
  const control = path.join(work, "control");
  host(
    `mount -t tmpfs -o mode=755 tmpfs "$1"; cd "$1"; mkdir written work merged control partial fetched; mkfifo control/calls control/answers
     cp "$2"/guest*.sh control/
     mount -t overlay overlay -o "lowerdir=$3,upperdir=written,workdir=work" merged
     printf '#!/bin/sh\\nexit 101\\n' > merged/usr/sbin/policy-rc.d; chmod 755 merged/usr/sbin/policy-rc.d
     mount -t tmpfs -o rw,nosuid,nodev tmpfs merged/dev/shm
     mount -t overlay overlay -o "lowerdir=$4,upperdir=fetched,workdir=partial" merged/var/cache/apt/archives
     mount --bind control merged/mnt`,
    work,
    import.meta.dirname,
    root,
    debs,
  );
  const directory = path.join(store, name);
  fs.rmSync(directory, { recursive: true, force: true });
  fs.mkdirSync(directory, { recursive: true });
  try {
    const recorder = new Recorder(directory, work, states, base);
    const log = await install(merged, name, control, recorder);
    fs.writeFileSync(path.join(directory, "log.txt"), log.text);
    const version =
      new RegExp(`Unpacking ${name.replace(/[,@].*/, "").replace(/[.+]/g, "\\$&")}[^(]* \\(([^)]*)\\)`).exec(
        log.text,
      )?.[1] ?? "";
    const recording = { package: name, version, kernel: os.release(), hostname: HOST_NAME, runs: recorder.runs };
    fs.writeFileSync(path.join(directory, "recording.json"), JSON.stringify(recording, null, 1));
    process.stdout.write(`${name}: ${log.status}, ${recorder.runs.length} runs\n`);
  } finally {
    host('umount -R -l "$1/merged"; umount -l "$1"; rmdir "$1"', work);
  }
}

/** Looks at the files before and after each run. */
class Recorder {
  readonly runs: RecordedRun[] = [];
  private before: Difference = new Map();
  private call: Pick<RecordedRun, "script" | "interpreter" | "args" | "env" | "mounts" | "clock"> | null = null;

  constructor(
    private readonly directory: string,
    private readonly work: string,
    private readonly states: StateReader,
    private readonly base: BaseState,
  ) {}

  private look(): Difference {
    return this.states.readOverlay(this.base, path.join(this.work, "written"), path.join(this.work, "merged"), MOUNTS);
  }

  hear(line: string): void {
    if (line === "before") this.begin();
    else this.end(Number(line.split(" ")[1]));
  }

  private begin(): void {
    this.before = this.look();
    const [script = "", ...args] = this.text("arguments").split("\0").slice(0, -1);
    const text = fs.readFileSync(path.join(this.work, "merged", script), "latin1");
    this.call = {
      script,
      interpreter: (/^#![ \t]*(\S+)/.exec(text)?.[1] ?? "/bin/sh").replace(/.*\//, ""),
      args,
      env: Object.fromEntries(
        this.text("environment")
          .split("\0")
          .map((entry): [string, string] => [entry.slice(0, entry.indexOf("=")), entry.slice(entry.indexOf("=") + 1)])
          .filter(([variable]) => variable !== "" && !OWN_VARIABLES.has(variable)),
      ),
      mounts: this.text("mounts")
        .split("\n")
        .filter((line) => !/ \/(var\/lib\/dpkg|usr\/bin\/dpkg-deb)/.test(line))
        .join("\n"),
      clock: Math.floor(Date.now() / 1000),
    };
    const state = JSON.stringify(Object.fromEntries(this.before));
    fs.writeFileSync(path.join(this.directory, `${this.runs.length}.json`), state);
  }

  private end(exit: number): void {
    if (!this.call) return;
    const changes = changesBetween(this.base.state, this.before, this.look());
    this.runs.push({ ...this.call, exit, stdout: this.text("stdout"), stderr: this.text("stderr"), changes });
  }

  private text(name: string): string {
    return fs.readFileSync(path.join(this.work, "control", name), "latin1");
  }
}

const GUEST = `
cd "$1"; shift; hostname ${HOST_NAME}; mount -t proc proc proc
exec chroot . /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM=dumb \\
  LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive /bin/sh -c '
    apt() { apt-get -y --no-install-recommends --no-download -o Dir::Bin::dpkg=/mnt/guestDpkg.sh -o Dpkg::Use-Pty=0 \\
      -o APT::Sandbox::User=root -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= "$@"; }
    old=$1; shift
    apt install "$@" || exit
    if [ "$old" = same ]; then apt --reinstall install "$@"
    elif [ -n "$old" ]; then
      for package do
        sed -i "/^Package: $package$/,/^$/s/^Version: .*/Version: $old/" /var/lib/dpkg/status
      done
      apt install "$@"
    fi
    apt remove "$@" && apt purge "$@"' sh "$@"`;

/** Installs, removes and purges a package; no network: the archives are there already. */
async function install(
  merged: string,
  name: string,
  control: string,
  recorder: Recorder,
): Promise<{ readonly status: number | null; readonly text: string }> {
  const namespaces = ["-m", "-p", "-n", "-u", "-i", "-f", "--propagation", "private", "--kill-child"];
  const [packages = "", old = ""] = name.split("@");
  const guest = spawn("unshare", [...namespaces, "/bin/sh", "-ec", GUEST, "sh", merged, old, ...packages.split(",")], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  guest.stdout.on("data", (chunk: Buffer) => {
    text += chunk.toString("latin1");
  });
  guest.stderr.on("data", (chunk: Buffer) => {
    text += chunk.toString("latin1");
  });
  // Opened for both, the fifo never ends between two writers, and reading does not wait for the first.
  const calls = fs.openSync(path.join(control, "calls"), fs.constants.O_RDWR | fs.constants.O_NONBLOCK);
  const answers = fs.openSync(path.join(control, "answers"), fs.constants.O_RDWR | fs.constants.O_NONBLOCK);
  const deadline = Date.now() + TIMEOUT_MS;
  let heard = "";
  const closed = new Promise<number | null>((resolve) => guest.on("close", resolve));
  let running = true;
  void closed.then(() => {
    running = false;
  });
  while (running) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    heard += available(calls);
    const line = heard.indexOf("\n");
    if (line >= 0) {
      recorder.hear(heard.slice(0, line));
      heard = heard.slice(line + 1);
      fs.writeSync(answers, "go\n");
    }
    if (Date.now() > deadline) guest.kill("SIGKILL");
  }
  fs.closeSync(calls);
  fs.closeSync(answers);
  return { status: await closed, text };
}

function available(descriptor: number): string {
  const buffer = Buffer.alloc(4096);
  try {
    return buffer.toString("latin1", 0, fs.readSync(descriptor, buffer));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EAGAIN") return "";
    throw error;
  }
}

function host(script: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync("/bin/sh", ["-ec", script, "sh", ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${script}: ${stderr || error}`);
}

void main();
