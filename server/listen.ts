/** Where the server listens: the wanted port, or the next free one when none was asked for. */
import type { Server } from "node:http";

const ATTEMPTS = 20;

function tryListen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

const isTaken = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "EADDRINUSE";

/** Listens and tells the port. `fixed` means that the port was asked for: a taken one is then an error. */
export async function listen(server: Server, host: string, port: number, fixed: boolean): Promise<number> {
  for (let candidate = port; ; candidate += 1) {
    try {
      await tryListen(server, host, candidate);
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : candidate;
    } catch (error) {
      if (fixed || !isTaken(error) || candidate >= port + ATTEMPTS) throw error;
    }
  }
}
