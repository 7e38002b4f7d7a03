import { explore, probeScript, scriptText } from "../../core/api";
import type { Command } from "../command";
import { explored, hostOptions, openOption } from "../hostOptions";
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
  options: [
    ...hostOptions,
    openOption,
    { name: "limit", value: "NAME=N", help: "another limit; may be repeated; see below" },
  ],
  min: 1,
  run(call) {
    const limits = limitOptions(call.values("limit"));
    const explorations = call.operands.map((name) =>
      explore(explored(call, { name, text: scriptText(readBytes(call.io, name)), limits })),
    );
    call.io.out(probeScript(explorations));
    for (const [i, { limits: hit }] of explorations.entries())
      if (hit.length > 0)
        call.io.err(`${call.operands[i] ?? ""}: the limit ${hit.join(", ")} was hit: it may ask more\n`);
    return 0;
  },
};
