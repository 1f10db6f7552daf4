/** The built server as a process of its own, on a free port of the loopback. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface RunningServer {
  readonly url: string;
  readonly process: ChildProcess;
  /** From the start of the process to the line that says it is ready, in milliseconds. */
  readonly startMilliseconds: number;
  stop(): Promise<void>;
}

/** Starts `dist/server/main.js`; rejects with what it printed when it ends before it is ready. */
export async function startServer(environment: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, "dist", "server", "main.js")], {
    env: { ...process.env, ...environment, PORT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const [address] = /http:\/\/\S+/.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
  });
  return {
    url,
    process: child,
    startMilliseconds: performance.now() - started,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}
