/** Runs the command line in this process. */
import { runCli } from "../../server/src/cli/main";

export interface CliResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly stdin?: string;
  readonly cwd?: string;
  readonly terminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export async function cli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  let stdout = "";
  let stderr = "";
  const status = await runCli(
    args,
    {
      env: options.env ?? {},
      cwd: options.cwd ?? process.cwd(),
      terminal: options.terminal ?? false,
      errorTerminal: false,
      columns: 100,
      out: (text) => {
        stdout += text;
      },
      err: (text) => {
        stderr += text;
      },
      outBytes: (bytes) => {
        stdout += Buffer.from(bytes, "latin1").toString();
      },
      errBytes: (bytes) => {
        stderr += Buffer.from(bytes, "latin1").toString();
      },
      readStdin: () => Buffer.from(options.stdin ?? "").toString("latin1"),
    },
    "0.0.0-test",
  );
  return { status, stdout, stderr };
}
