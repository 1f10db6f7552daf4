/** A small TCP relay to a port of the loopback, whose connections a test can break at will. */
import { type Socket, connect, createServer } from "node:net";

export interface BreakableProxy {
  readonly port: number;
  /** Breaks every connection there is. */
  breakAll(): void;
  /** Breaks everything once so many more bytes have gone to the server. */
  breakAfter(bytes: number): void;
  close(): Promise<void>;
}

export async function openProxy(target: number): Promise<BreakableProxy> {
  const sockets = new Set<Socket>();
  let allowance = Number.POSITIVE_INFINITY;
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const server = createServer((reader) => {
    const store = connect({ host: "127.0.0.1", port: target });
    for (const [from, to] of [
      [reader, store],
      [store, reader],
    ] as const) {
      sockets.add(from);
      // A broken connection is what this is for.
      from.on("error", () => to.destroy());
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
    }
    store.pipe(reader);
    reader.on("data", (chunk: Buffer) => {
      allowance -= chunk.length;
      if (allowance < 0) {
        allowance = Number.POSITIVE_INFINITY;
        breakAll();
      } else if (!store.write(chunk)) {
        reader.pause();
        store.once("drain", () => reader.resume());
      }
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    breakAll,
    breakAfter(bytes) {
      allowance = bytes;
    },
    close: () =>
      new Promise((resolve) => {
        breakAll();
        server.close(() => resolve());
      }),
  };
}
