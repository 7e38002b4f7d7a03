import type { Command } from "../command";

export const lspCommand: Command = {
  name: "lsp",
  operands: "--stdio",
  summary: "the language server, for any editor",
  description: [
    "Speaks the Language Server Protocol 3.17 on standard input and output until it is told to exit. --node-ipc and --socket=PORT are understood as well.",
  ],
  options: [
    { name: "stdio", help: "standard input and output (what editors ask for)" },
    { name: "node-ipc", help: "the channel of a node parent process" },
    { name: "socket", value: "PORT", help: "connect to this port on localhost" },
    { name: "clientProcessId", value: "PID", help: "end when this process has ended" },
  ],
  max: 0,
  async run() {
    const { startNodeServer } = await import("../../lsp/nodeServer");
    startNodeServer(null);
    return new Promise<never>(() => undefined);
  },
};
