import { brotliCompressSync, gzipSync } from "node:zlib";
import { type Plugin, defineConfig } from "vite";

/** Writes `.br` and `.gz` beside every text file of the explorer, so that the server compresses nothing twice. */
const precompress: Plugin = {
  name: "precompress",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      for (const [fileName, item] of Object.entries(bundle)) {
        if (!/\.(js|css|html|svg)$/.test(fileName)) continue;
        const source = item.type === "chunk" ? item.code : item.source;
        this.emitFile({ type: "asset", fileName: `${fileName}.br`, source: brotliCompressSync(source) });
        this.emitFile({ type: "asset", fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) });
      }
    },
  },
};

/** Two builds from one file: the explorer (default) and, with `--ssr`, the server as one bundle. */
export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? {
        build: {
          ssr: true,
          rolldownOptions: {
            input: { main: "server/main.ts", "query-worker": "server/store/embedded/query-worker.ts" },
          },
          outDir: "dist/server",
          target: "node20",
          copyPublicDir: false,
        },
      }
    : {
        root: "client",
        plugins: [precompress],
        oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
        build: { outDir: "../dist/client", emptyOutDir: true, target: "es2022" },
        // client/api/ holds modules of ours: only what is no module goes to the server.
        server: { host: "127.0.0.1", proxy: { "^/api/(?!.*\\.ts(\\?|$))": "http://127.0.0.1:4000" } },
      },
);
