/** The tree of the package's scripts: each with how it ends in every environment, and what was found in it. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

interface Summary {
  readonly called: string;
  readonly outcomes: readonly {
    readonly environment: string;
    readonly end: string;
    readonly changes: number;
    readonly differs: boolean;
    readonly failed: boolean;
  }[];
  readonly findings: readonly {
    readonly severity: "error" | "warning" | "info" | "hint";
    readonly message: string;
    readonly code: string;
    readonly line: number;
  }[];
}

type Item =
  | { readonly kind: "script"; readonly uri: vscode.Uri }
  | { readonly kind: "outcome"; readonly uri: vscode.Uri; readonly outcome: Summary["outcomes"][number] }
  | { readonly kind: "finding"; readonly uri: vscode.Uri; readonly finding: Summary["findings"][number] };

const SCRIPTS =
  "**/{preinst,postinst,prerm,postrm,*.preinst,*.postinst,*.prerm,*.postrm,*.init,debian/config,debian/*.config}";
const MOST = 300;
/** The others get theirs when they are opened. */
const MOST_JUDGED = 60;

export function showPackageTree(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const tree = new PackageTree(client);
  context.subscriptions.push(
    tree,
    vscode.window.createTreeView("maintscript.package", { treeDataProvider: tree, showCollapseAll: true }),
    vscode.commands.registerCommand("maintscript.refreshPackage", () => tree.refresh()),
  );
}

class PackageTree implements vscode.TreeDataProvider<Item>, vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new vscode.EventEmitter<Item | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #summaries = new Map<string, Promise<Summary | null>>();
  readonly #known = new Map<string, Summary | null>();
  /** Refreshed meanwhile: what was begun before is of no use any more. */
  #round = 0;
  readonly #subscriptions: vscode.Disposable[];

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    const watcher = vscode.workspace.createFileSystemWatcher(SCRIPTS);
    const refresh = () => this.refresh();
    this.#subscriptions = [
      watcher,
      watcher.onDidCreate(refresh),
      watcher.onDidDelete(refresh),
      watcher.onDidChange(refresh),
    ];
  }

  refresh(): void {
    this.#round++;
    this.#summaries.clear();
    this.#known.clear();
    this.#changed.fire(undefined);
  }

  async getChildren(item?: Item): Promise<Item[]> {
    if (!item) {
      const found = await vscode.workspace.findFiles(SCRIPTS, "**/{node_modules,.git}/**", MOST);
      const items = found
        .sort((a, b) => (a.path < b.path ? -1 : 1))
        .map((uri): Item & { readonly kind: "script" } => ({ kind: "script", uri }));
      void this.#judge(items);
      return items;
    }
    if (item.kind !== "script") return [];
    const { uri } = item;
    const summary = await this.#summaryOf(uri);
    return [
      ...(summary?.findings ?? []).map((finding): Item => ({ kind: "finding", uri, finding })),
      ...(summary?.outcomes ?? []).map((outcome): Item => ({ kind: "outcome", uri, outcome })),
    ];
  }

  getTreeItem(item: Item): vscode.TreeItem {
    switch (item.kind) {
      case "script":
        return scriptItem(item.uri, this.#known.get(item.uri.toString()));
      case "finding":
        return findingItem(item.uri, item.finding);
      case "outcome":
        return outcomeItem(item.uri, item.outcome);
    }
  }

  /** One after the other, with the progress bar of the view; each gets its colour as soon as it is known. */
  #judge(items: readonly Item[]): Thenable<void> {
    const round = this.#round;
    return vscode.window.withProgress({ location: { viewId: "maintscript.package" } }, async () => {
      for (const item of items.slice(0, MOST_JUDGED)) {
        const summary = await this.#summaryOf(item.uri).catch(() => null);
        if (round !== this.#round) return;
        this.#known.set(item.uri.toString(), summary);
        this.#changed.fire(item);
      }
    });
  }

  #summaryOf(uri: vscode.Uri): Promise<Summary | null> {
    const key = uri.toString();
    const known = this.#summaries.get(key);
    if (known) return known;
    const asked = this.#ask(uri);
    this.#summaries.set(key, asked);
    return asked;
  }

  async #ask(uri: vscode.Uri): Promise<Summary | null> {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    return this.#client.sendRequest<Summary | null>("maintscript/scriptSummary", { uri: uri.toString(), text });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }
}

/** Green, amber or red, in a shape of its own each; undefined: not known yet. */
function scriptItem(uri: vscode.Uri, summary: Summary | null | undefined): vscode.TreeItem {
  const item = new vscode.TreeItem(uri, vscode.TreeItemCollapsibleState.Collapsed);
  const folder = vscode.workspace.asRelativePath(uri).replace(/\/?[^/]*$/, "");
  const { icon, words } = summary ? judgement(summary) : { icon: vscode.ThemeIcon.File, words: "" };
  item.description = [words, folder].filter((part) => part !== "").join(" · ");
  item.iconPath = icon;
  item.tooltip = summary ? `${summary.called}: ${words}` : vscode.workspace.asRelativePath(uri);
  if (words) item.accessibilityInformation = { label: `${vscode.workspace.asRelativePath(uri)}: ${words}` };
  item.command = { command: "vscode.open", title: vscode.l10n.t("Open"), arguments: [uri] };
  item.contextValue = "script";
  return item;
}

function judgement({ findings, outcomes }: Summary): { readonly icon: vscode.ThemeIcon; readonly words: string } {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  const differing = outcomes.filter(({ differs }) => differs).length;
  const failing = outcomes.filter(({ failed }) => failed).length;
  const words = [
    counted(errors, "error"),
    counted(warnings, "warning"),
    failing > 0 ? `fails in ${failing} of ${outcomes.length}` : "",
    differing > 0 ? `differs in ${differing}` : "",
  ].filter((part) => part !== "");
  const [icon, color] =
    errors > 0 || (failing > 0 && failing === outcomes.length)
      ? ["error", "testing.iconFailed"]
      : warnings > 0 || failing > 0 || differing > 0
        ? ["warning", "testing.iconQueued"]
        : ["pass", "testing.iconPassed"];
  return {
    icon: new vscode.ThemeIcon(icon, new vscode.ThemeColor(color)),
    words: words.join(", ") || "same everywhere",
  };
}

function counted(count: number, word: string): string {
  return count === 0 ? "" : `${count} ${word}${count === 1 ? "" : "s"}`;
}

const ICONS = {
  error: new vscode.ThemeIcon("error", new vscode.ThemeColor("list.errorForeground")),
  warning: new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground")),
  info: new vscode.ThemeIcon("info"),
  hint: new vscode.ThemeIcon("lightbulb"),
} as const;

function findingItem(uri: vscode.Uri, { severity, message, code, line }: Summary["findings"][number]): vscode.TreeItem {
  const item = new vscode.TreeItem(message);
  const place = new vscode.Range(line - 1, 0, line - 1, 0);
  item.description = `line ${line}`;
  item.tooltip = `${message} (${code})`;
  item.iconPath = ICONS[severity];
  item.command = { command: "vscode.open", title: vscode.l10n.t("Open"), arguments: [uri, { selection: place }] };
  item.accessibilityInformation = { label: `${severity}: ${message}, line ${line}` };
  return item;
}

function outcomeItem(
  uri: vscode.Uri,
  { environment, end, changes, differs, failed }: Summary["outcomes"][number],
): vscode.TreeItem {
  const item = new vscode.TreeItem(environment);
  const count = changes === 1 ? "1 change" : `${changes} changes`;
  item.description = `${differs ? "≠ " : ""}${end}, ${count}`;
  item.iconPath = failed
    ? new vscode.ThemeIcon("circle-slash", new vscode.ThemeColor("testing.iconFailed"))
    : differs
      ? new vscode.ThemeIcon("circle-outline", new vscode.ThemeColor("testing.iconQueued"))
      : new vscode.ThemeIcon("pass", new vscode.ThemeColor("testing.iconPassed"));
  item.tooltip = differs ? "Another outcome than in the chosen environment" : "";
  item.command = {
    command: "maintscript.showOutcomes",
    title: vscode.l10n.t("Show Outcomes"),
    arguments: [uri.toString()],
  };
  item.accessibilityInformation = {
    label: `${environment}: ${end}, ${count}${differs ? ", differs from the chosen environment" : ""}`,
  };
  return item;
}
