/** Requests of the outcome panel: the table at once, the diagram and "Why is…?" once all hosts were explored. */
import { unpackedHost } from "../core/analysis/unpackedHost";
import { type Exploration, explore, openHost } from "../core/api";
import { type DecisionDiagram, type DiagramScope, decisionDiagram } from "../core/features/decisionDiagram";
import { type OutcomeTable, outcomeTable } from "../core/features/outcomePanel";
import { type Explained, type PathStates, pathStates, whyIs } from "../core/features/whyIs";
import { defaultArguments } from "../core/script/maintainerScript";
import type { Host } from "../core/world/host";
import { Stopped } from "../core/world/limits";
import type { DocumentView } from "./documents";
import { chosenHost } from "./hosts";
import type { Server } from "./server";

interface DecisionParams {
  readonly uri: string;
  /** "" for everything that lasts; null for the path that environments differ in. */
  readonly path: string | null;
  readonly scope: DiagramScope;
}

interface WhyParams {
  readonly uri: string;
  readonly path: string;
  readonly state: string;
}

export function registerPanelRequests(server: Server): void {
  const { connection, guard } = server;
  const explorations = new Explorations(server);
  connection.onRequest(
    "maintscript/outcomes",
    guard<{ uri: string; environments?: readonly string[] | null }, OutcomeTable | null>(
      "outcomes",
      null,
      ({ uri, environments }) => tableOf(server, uri, environments ?? null),
    ),
  );
  connection.onRequest(
    "maintscript/decision",
    guard<DecisionParams, DecisionDiagram | null>("decision", null, async ({ uri, path, scope }) => {
      const explored = await explorations.of(uri);
      if (!explored) return null;
      const wanted = path ?? (await differingPath(server, uri)) ?? "";
      const view = server.viewOf(uri);
      const runs = view && (await server.analyses.chosen(view, server.choice));
      const simulated = runs ? { simulated: runs.chosen.report } : {};
      return decisionDiagram({ ...explored, ...simulated, path: wanted === "" ? null : wanted, scope });
    }),
  );
  connection.onRequest(
    "maintscript/pathStates",
    guard<{ uri: string }, readonly PathStates[]>("pathStates", [], async ({ uri }) => {
      const explored = await explorations.of(uri);
      return explored ? pathStates(explored.exploration) : [];
    }),
  );
  connection.onRequest(
    "maintscript/whyIs",
    guard<WhyParams, Explained | null>("whyIs", null, async ({ uri, path, state }) => {
      const explored = await explorations.of(uri);
      return explored && whyIs(explored.exploration, path, state, explored.host);
    }),
  );
}

/** The table; with `environments`, of those beside the chosen one. */
async function tableOf(
  server: Server,
  uri: string,
  environments: readonly string[] | null,
): Promise<OutcomeTable | null> {
  const view = server.viewOf(uri);
  const runs = view && (await server.analyses.of(view, server.choice));
  if (!view || !runs) return null;
  const others = runs.others.filter(({ environment }) => environments?.includes(environment) ?? true);
  return outcomeTable(view.script, { ...runs, others });
}

/** The first lasting path that environments differ in. */
async function differingPath(server: Server, uri: string): Promise<string | undefined> {
  const table = await tableOf(server, uri, null);
  const rows = table?.rows.filter(({ differs }) => differs) ?? [];
  return (rows.find(({ cells }) => cells.every((cell) => !cell.volatile)) ?? rows[0])?.path;
}

interface Explored {
  readonly exploration: Exploration;
  readonly host: Host;
}

/** An exploration is one piece of work that nothing interrupts: it ends after so long, and then there is none. */
const LONGEST_MS = 3_000;

/** Of the script that was explored last only: an exploration holds all its worlds. */
class Explorations {
  readonly #server: Server;
  #known: { readonly key: string; readonly explored: Explored | null } | null = null;

  constructor(server: Server) {
    this.#server = server;
  }

  async of(uri: string): Promise<Explored | null> {
    const { runtime, choice } = this.#server;
    await runtime.yield();
    const view = this.#server.viewOf(uri);
    if (!view?.script.kind || view.script.syntax.problems.some(({ severity }) => severity === "error")) return null;
    const key = JSON.stringify([uri, view.version, choice]);
    if (this.#known?.key !== key) this.#known = { key, explored: this.#explore(view) };
    return this.#known.explored;
  }

  #explore({ script, document }: DocumentView): Explored | null {
    const { text } = script.syntax;
    const packaging = this.#server.runtime.packaging(document.uri);
    const chosen = chosenHost(this.#server.choice, {
      text,
      args: script.kind ? defaultArguments(script.kind) : [],
      unpacked: (host) => unpackedHost(host, script, packaging),
    });
    if (!chosen.ok) return null;
    const end = performance.now() + LONGEST_MS;
    try {
      const exploration = explore({
        text,
        name: script.name,
        host: openHost(),
        args: chosen.args,
        set: chosen.set,
        stop: () => performance.now() > end,
      });
      return { exploration, host: chosen.host };
    } catch (thrown) {
      if (thrown instanceof Stopped) return null;
      throw thrown;
    }
  }
}
