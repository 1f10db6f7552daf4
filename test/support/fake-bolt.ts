/** A server that speaks just enough Bolt 4.4 to say hello under any name: for versions that are not at hand. */
import { type AddressInfo, type Socket, createServer } from "node:net";

const text = (value: string): Buffer => {
  const bytes = Buffer.from(value);
  const head = bytes.length < 16 ? [0x80 + bytes.length] : [0xd0, bytes.length];
  return Buffer.concat([Buffer.from(head), bytes]);
};

/** A chunked SUCCESS with the server's name. */
function success(agent: string): Buffer {
  const entries = [text("server"), text(agent), text("connection_id"), text("bolt-1")];
  const message = Buffer.concat([Buffer.from([0xb1, 0x70, 0xa2]), ...entries]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message, Buffer.from([0, 0])]);
}

function converse(socket: Socket, agent: string): void {
  let pending = Buffer.alloc(0);
  let hasShakenHands = false;
  // A client that goes away ends the talk.
  socket.on("error", () => socket.destroy());
  socket.on("data", (data: Buffer) => {
    pending = Buffer.concat([pending, data]);
    if (!hasShakenHands) {
      if (pending.length < 20) return;
      hasShakenHands = true;
      pending = pending.subarray(20);
      socket.write(Buffer.from([0, 0, 4, 4]));
    }
    for (;;) {
      if (pending.length < 2) return;
      const length = pending.readUInt16BE(0);
      if (pending.length < 2 + length) return;
      pending = pending.subarray(2 + length);
      // An empty chunk ends a message.
      if (length === 0) socket.write(success(agent));
    }
  });
}

export async function fakeBolt(agent: string): Promise<{ readonly port: number; close(): void }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    converse(socket, agent);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
