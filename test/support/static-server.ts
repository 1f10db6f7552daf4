/** The plainest web server there is, for a folder beneath a path: a file, a folder's index.html, or the 404 page. */
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

export interface StaticServer {
  /** Address of the folder, ending in a slash. */
  readonly url: string;
  close(): Promise<void>;
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );

export async function serveFolder(folder: string, beneath: string): Promise<StaticServer> {
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
    const inside = pathname.startsWith(beneath) ? join(folder, pathname.slice(beneath.length)) : undefined;
    if (inside !== undefined && !pathname.endsWith("/") && (await isFolder(inside))) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
    const file = inside !== undefined && pathname.endsWith("/") ? join(inside, "index.html") : inside;
    const content = file === undefined ? undefined : await readFile(file).catch(() => undefined);
    if (file !== undefined && content !== undefined) {
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(content);
    } else {
      const missing = await readFile(join(folder, "404.html"));
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(missing);
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${beneath}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
