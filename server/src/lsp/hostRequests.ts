/** Host descriptions made by command: of what is shown now, of what a probe printed, of a root directory. */
import { unpackedHost } from "../core/analysis/unpackedHost";
import { describeChanges, explore, lostInDescription, openHost, probeScript, resolveHost } from "../core/api";
import { Stopped } from "../core/world/limits";
import { chosenHost } from "./hosts";
import type { Server } from "./server";
import { isBundled, resolveEnvironment } from "./userHosts";

/** The text of a host description, or why there is none. */
export type DescribedHost =
  | { readonly ok: true; readonly text: string; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problem: string };

const failed: DescribedHost = { ok: false, problem: "that did not work: see the log" };
/** The longest that the server is busy with one exploration. */
const LONGEST_MS = 3_000;

export function registerHostRequests(server: Server): void {
  const { connection, guard } = server;
  connection.onRequest(
    "maintscript/describeHost",
    guard<{ uri?: string }, DescribedHost>("describeHost", failed, ({ uri }) => describeChoice(server, uri)),
  );
  connection.onRequest(
    "maintscript/readHost",
    guard<{ text: string }, DescribedHost>("readHost", failed, ({ text }) => readHost(text)),
  );
  connection.onRequest(
    "maintscript/describeRoot",
    guard<{ uri: string }, DescribedHost>("describeRoot", failed, ({ uri }) => {
      const description = server.runtime.describeRoot?.(uri);
      if (description === undefined)
        return { ok: false, problem: "a root directory can be read only where the server runs beside it" };
      return described(description);
    }),
  );
  connection.onRequest(
    "maintscript/probe",
    guard<{ uri: string }, { readonly text: string; readonly complete: boolean } | null>("probe", null, ({ uri }) =>
      probeOf(server, uri),
    ),
  );
}

/** The chosen environment with the what-ifs, and what in these is no matter of the host. */
function describeChoice(server: Server, uri: string | undefined): DescribedHost {
  const { environment, whatIf } = server.choice;
  const base = resolveEnvironment(environment);
  if (!base.ok) return { ok: false, problem: base.error };
  const script = uri === undefined ? undefined : server.viewOf(uri)?.script;
  const chosen = chosenHost(server.choice, { text: script?.syntax.text ?? "", args: [], unpacked: (host) => host });
  if (!chosen.ok) return { ok: false, problem: chosen.problem };
  // A description cannot extend one of the user's own: everything in it is told then.
  const extended = isBundled(environment) ? environment : "debian-12";
  const start = isBundled(environment) ? base : resolveHost(extended);
  if (!start.ok) return { ok: false, problem: start.error };
  const notes = [
    ...(chosen.args.length > 0 ? ["arguments are no part of a host: they were left out"] : []),
    ...lostInDescription(start.host, chosen.host).map((fact) => `a description cannot tell that ${fact}`),
  ];
  const description = describeChanges(start.host, chosen.host, extended);
  return described({ name: [environment, ...whatIf].join(", "), ...description }, notes);
}

/** The one JSON object in the text: what stands around it (a prompt, a command) was copied by accident. */
function readHost(text: string): DescribedHost {
  const [start, end] = [text.indexOf("{"), text.lastIndexOf("}")];
  if (start < 0 || end < start)
    return { ok: false, problem: "there is no host description in it: a probe prints a JSON object" };
  let value: unknown;
  try {
    value = JSON.parse(text.slice(start, end + 1));
  } catch (error) {
    return { ok: false, problem: `it is not whole: ${error instanceof Error ? error.message : error}` };
  }
  const resolved = resolveHost(value);
  return resolved.ok ? described(value) : { ok: false, problem: resolved.error };
}

function described(description: unknown, notes: readonly string[] = []): DescribedHost {
  return { ok: true, text: `${JSON.stringify(description, null, 2)}\n`, notes };
}

/** The script that asks a real host what this one asks. */
function probeOf(server: Server, uri: string): { readonly text: string; readonly complete: boolean } | null {
  const view = server.viewOf(uri);
  if (!view) return null;
  const end = performance.now() + LONGEST_MS;
  try {
    const { script } = view;
    const host = unpackedHost(openHost(), script, server.runtime.packaging(uri));
    const stop = () => performance.now() > end;
    const exploration = explore({ text: script.syntax.text, name: script.name, host, stop });
    return { text: probeScript([exploration]), complete: exploration.limits.length === 0 };
  } catch (thrown) {
    if (thrown instanceof Stopped) return null;
    throw thrown;
  }
}
