import { explore, openHost, probeScript, scriptText } from "../../core/api";
import type { Command } from "../command";
import { readBytes } from "../input";
import { limitOptions, limitsParagraph } from "../scriptOptions";

export const probeCommand: Command = {
  name: "probe",
  operands: "SCRIPT…",
  summary: "a small sh script that asks a real host only what these scripts ask",
  description: [
    "What it prints is a host description: run it on the host, keep its output as NAME.json, and give that to --host. It changes nothing, and needs no root for most answers.",
    limitsParagraph,
  ],
  options: [{ name: "limit", value: "NAME=N", help: "another limit; may be repeated; see below" }],
  min: 1,
  run(call) {
    const limits = limitOptions(call.values("limit"));
    const explored = call.operands.map((name) =>
      explore({ name, text: scriptText(readBytes(call.io, name)), host: openHost(), limits }),
    );
    call.io.out(probeScript(explored));
    for (const [i, { limits: hit }] of explored.entries())
      if (hit.length > 0)
        call.io.err(`${call.operands[i] ?? ""}: the limit ${hit.join(", ")} was hit: it may ask more\n`);
    return 0;
  },
};
