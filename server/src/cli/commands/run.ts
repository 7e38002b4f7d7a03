import { simulate } from "../../core/api";
import { encodeUtf8 } from "../../core/bytes";
import { directory } from "../../core/world/fileLayers";
import type { Host } from "../../core/world/host";
import { HostEditor } from "../../core/world/hostEditor";
import type { Command, CommandCall } from "../command";
import { hostOption, hostOptions, whatIfOption } from "../hostOptions";
import { withImports } from "../importDirectory";
import { limitsParagraph, scriptOptions, scriptRequest } from "../scriptOptions";
import { endText } from "../text/simulation";

export const runCommand: Command = {
  name: "run",
  operands: "SCRIPT [ARG…]",
  summary: "behave as dash SCRIPT ARG… would on the host: streams and exit status",
  description: [
    "Standard input, output and error are the script's own, byte for byte, and the exit status is the script's. Where the script does not end, the status is 125 and one line on standard error says why. The working directory is the caller's.",
    limitsParagraph,
  ],
  options: [
    ...hostOptions,
    ...scriptOptions,
    {
      name: "import",
      value: "DIR",
      help: "load this real directory at the same path of the host first; may be repeated",
    },
  ],
  min: 1,
  passOptions: true,
  run(call) {
    const given = scriptRequest(call, "anything");
    const cwd = given.cwd ?? call.io.cwd;
    const stdin = given.stdin ?? (call.operands[0] === "-" ? "" : call.io.readStdin());
    const plain = withDirectory(withImports(hostOption(call), call.io.cwd, call.values("import")), cwd);
    const { host, request } = whatIfOption(call, plain, { ...given, args: given.args ?? [] }, call.values("what-if"));
    const result = simulate({ ...request, cwd, stdin, host });
    call.io.outBytes(result.stdout);
    call.io.errBytes(result.stderr);
    return exitStatus(result.report, call);
  },
};

function exitStatus(report: ReturnType<typeof simulate>["report"], { io }: CommandCall): number {
  for (const { line, command, reason } of report.unmodelled) {
    io.err(`maintscript: line ${line}: ${command}: not modelled: ${reason}\n`);
  }
  if (report.ended === "exit" && report.exit !== null) return report.exit;
  io.err(`maintscript: ${endText(report)}\n`);
  return 125;
}

/** The caller's working directory need not exist on the host: then it is an empty one. */
function withDirectory(host: Host, path: string): Host {
  const at = encodeUtf8(path);
  if (host.files.entry(at)) return host;
  const editor = new HostEditor(host);
  editor.put(at, directory());
  return editor.host(host.name);
}
