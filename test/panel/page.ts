/** The panel's page in a Chromium, with data made by core and the colours of a theme of VS Code. */
import fs from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import type { FromPanel, PanelState, ToPanel } from "../../client/panel/messages";

const root = path.resolve(import.meta.dirname, "../..");

export type Theme = "light" | "dark" | "high-contrast";

/** Null where this machine has no Chromium. */
export async function startBrowser(): Promise<Browser | null> {
  const known = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const executablePath = known.find((file) => file && fs.existsSync(file));
  return executablePath
    ? await chromium.launch({
        executablePath,
        headless: true,
        args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
      })
    : null;
}

let script: string | undefined;

/** The page as VS Code's webview would show it: same policy, styles and script, and a stand-in for its messages. */
export async function openPanel(browser: Browser, theme: Theme, state: Partial<PanelState>): Promise<PanelPage> {
  script ??= await bundled();
  const page = await browser.newPage({ viewport: { width: 1180, height: 900 } });
  const sent: FromPanel[] = [];
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  await page.exposeFunction("sent", (message: FromPanel) => void sent.push(message));
  await page.route("http://panel.test/**", (route) => {
    const { pathname } = new URL(route.request().url());
    const files: Record<string, [type: string, body: string]> = {
      "/": ["text/html", html(theme, state)],
      "/panel.js": ["text/javascript", script ?? ""],
      "/panel.css": ["text/css", fs.readFileSync(path.join(root, "media/panel.css"), "utf8")],
      "/theme.css": ["text/css", themeCss(theme)],
    };
    const [contentType, body] = files[pathname] ?? ["text/plain", ""];
    return route.fulfill({ contentType, body });
  });
  await page.goto("http://panel.test/");
  return {
    page,
    sent,
    errors,
    tell: (message) => page.evaluate((data) => window.postMessage(data, "*"), message),
  };
}

export interface PanelPage {
  readonly page: Page;
  readonly sent: readonly FromPanel[];
  /** What the browser complained about, breaches of the policy among it. */
  readonly errors: readonly string[];
  tell(message: ToPanel): Promise<void>;
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, "client/panel/main.ts")],
    bundle: true,
    format: "iife",
    target: "es2022",
    write: false,
    logLevel: "warning",
  });
  return outputFiles[0]?.text ?? "";
}

function html(theme: Theme, state: Partial<PanelState>): string {
  const kept = {
    uri: "file:///x",
    tab: "table",
    path: null,
    scope: "around",
    filter: "",
    onlyDifferences: false,
    zoom: 0,
    environments: null,
    why: null,
    ...state,
  };
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Outcomes</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src http://panel.test; script-src 'nonce-n'">
<link rel="stylesheet" href="/theme.css"><link rel="stylesheet" href="/panel.css"></head>
<body class="vscode-${theme}"><main id="panel" data-state="{}"></main>
<script nonce="n">let kept = ${JSON.stringify(kept)};
window.acquireVsCodeApi = () => ({ getState: () => kept, setState: (s) => { kept = s; window.kept = s; }, postMessage: (m) => window.sent(m) });</script>
<script nonce="n" src="/panel.js"></script></body></html>`;
}

/** The variables that the panel uses, as VS Code's own default themes set them. */
const THEMES: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  light: {
    foreground: "#3b3b3b",
    "editor-background": "#ffffff",
    "editor-foreground": "#3b3b3b",
    descriptionForeground: "#3b3b3b",
    "button-background": "#005fb8",
    "button-foreground": "#ffffff",
    "button-hoverBackground": "#0258a8",
    "button-secondaryBackground": "#e5e5e5",
    "button-secondaryForeground": "#3b3b3b",
    "button-secondaryHoverBackground": "#cccccc",
    "textLink-foreground": "#005fb8",
    "textLink-activeForeground": "#005fb8",
    focusBorder: "#005fb8",
    "input-background": "#ffffff",
    "input-foreground": "#3b3b3b",
    "input-border": "#cecece",
    "input-placeholderForeground": "#767676",
    "dropdown-background": "#ffffff",
    "dropdown-foreground": "#3b3b3b",
    "dropdown-border": "#cecece",
    "panel-border": "#e5e5e5",
    "editorWidget-background": "#f8f8f8",
    "list-hoverBackground": "#f2f2f2",
    "editor-findMatchHighlightBackground": "#ea5c0055",
    "charts-green": "#388a34",
    "charts-red": "#e51400",
    "charts-yellow": "#bf8803",
    "textPreformat-foreground": "#3b3b3b",
    "textPreformat-background": "#0000001f",
  },
  dark: {
    foreground: "#cccccc",
    "editor-background": "#1f1f1f",
    "editor-foreground": "#cccccc",
    descriptionForeground: "#9d9d9d",
    "button-background": "#0078d4",
    "button-foreground": "#ffffff",
    "button-hoverBackground": "#026ec1",
    "button-secondaryBackground": "#313131",
    "button-secondaryForeground": "#cccccc",
    "button-secondaryHoverBackground": "#3c3c3c",
    "textLink-foreground": "#4daafc",
    "textLink-activeForeground": "#4daafc",
    focusBorder: "#0078d4",
    "input-background": "#313131",
    "input-foreground": "#cccccc",
    "input-border": "#3c3c3c",
    "input-placeholderForeground": "#989898",
    "dropdown-background": "#313131",
    "dropdown-foreground": "#cccccc",
    "dropdown-border": "#3c3c3c",
    "panel-border": "#2b2b2b",
    "editorWidget-background": "#202020",
    "list-hoverBackground": "#2a2d2e",
    "editor-findMatchHighlightBackground": "#ea5c0055",
    "charts-green": "#89d185",
    "charts-red": "#f14c4c",
    "charts-yellow": "#cca700",
    "textPreformat-foreground": "#d0d0d0",
    "textPreformat-background": "#3c3c3c",
  },
  "high-contrast": {
    foreground: "#ffffff",
    "editor-background": "#000000",
    "editor-foreground": "#ffffff",
    descriptionForeground: "#ffffffb3",
    "button-background": "#000000",
    "button-foreground": "#ffffff",
    "button-border": "#6fc3df",
    "button-secondaryBackground": "#000000",
    "button-secondaryForeground": "#ffffff",
    "textLink-foreground": "#21a6ff",
    "textLink-activeForeground": "#21a6ff",
    focusBorder: "#f38518",
    contrastBorder: "#6fc3df",
    contrastActiveBorder: "#f38518",
    "input-background": "#000000",
    "input-foreground": "#ffffff",
    "input-border": "#6fc3df",
    "input-placeholderForeground": "#ffffffb3",
    "dropdown-background": "#000000",
    "dropdown-foreground": "#ffffff",
    "dropdown-border": "#6fc3df",
    "panel-border": "#6fc3df",
    "editorWidget-background": "#0c141f",
    "list-hoverBackground": "#ffffff1a",
    "editor-findMatchHighlightBackground": "#00000000",
    "charts-green": "#89d185",
    "charts-red": "#f48771",
    "charts-yellow": "#ffd370",
    "textPreformat-foreground": "#ffffff",
    "textPreformat-background": "#000000",
  },
};

function themeCss(theme: Theme): string {
  const fonts = {
    "font-family": "'Noto Sans', 'DejaVu Sans', sans-serif",
    "editor-font-family": "'DejaVu Sans Mono', monospace",
    "font-size": "13px",
  };
  const all = Object.entries({ ...fonts, ...THEMES[theme] }).map(([name, value]) => `--vscode-${name}: ${value};`);
  return `:root { ${all.join(" ")} }`;
}
