/** Requests of the outcome panel: the table at once, the diagram and "Why is…?" once all hosts were explored. */
import type { DecisionDiagram, DiagramScope } from "../core/features/decisionDiagram";
import { type OutcomeTable, outcomeTable } from "../core/features/outcomePanel";
import type { Explained, PathStates } from "../core/features/whyIs";
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
  const { connection, guard, background } = server;
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
    guard<DecisionParams, DecisionDiagram | null>("decision", null, async ({ uri, path, scope }, token) => {
      const wanted = path ?? (await differingPath(server, uri)) ?? "";
      const view = server.viewOf(uri);
      const runs = view && (await server.analyses.chosen(view, server.choice));
      const simulated = runs?.chosen.report ?? null;
      const task = openTask(server, uri);
      if (!task) return null;
      const decision = { ...task, kind: "decision", path: wanted === "" ? null : wanted, scope, simulated } as const;
      return background.run(decision, "wanted", () => token.isCancellationRequested);
    }),
  );
  connection.onRequest(
    "maintscript/pathStates",
    guard<{ uri: string }, readonly PathStates[]>("pathStates", [], async ({ uri }, token) => {
      const task = openTask(server, uri);
      const isStale = () => token.isCancellationRequested;
      return (task && (await background.run({ ...task, kind: "pathStates" }, "wanted", isStale))) ?? [];
    }),
  );
  connection.onRequest(
    "maintscript/whyIs",
    guard<WhyParams, Explained | null>("whyIs", null, async ({ uri, path, state }, token) => {
      const task = openTask(server, uri);
      const isStale = () => token.isCancellationRequested;
      return task && background.run({ ...task, kind: "whyIs", path, state }, "wanted", isStale);
    }),
  );
}

/** What every exploration needs. */
function openTask(server: Server, uri: string) {
  const view = server.viewOf(uri);
  return view ? { script: server.filesOf(view), choice: server.choice } : null;
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
