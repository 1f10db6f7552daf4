import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { RequestListener } from "node:http";
import { type Plugin, defineConfig } from "vite";
import type * as DevApiModule from "./server/dev-api.ts";

type DevApi = typeof DevApiModule;

// The two highest qualities gain a few percent and take most of the build's time.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Whoever builds on a busy machine is not told which plugin took how long. */
const QUIET = { pluginTimings: false };

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
        this.emitFile({ type: "asset", fileName: `${fileName}.br`, source: brotliCompressSync(source, BROTLI) });
        this.emitFile({ type: "asset", fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) });
      }
    },
  },
};

// client/api/ holds modules of ours: a path that ends like one is Vite's.
const API = /^\/api\/(?!.*\.tsx?(\?|$))/;

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Serves the API from the sources in `npm run dev`; a saved file of the server is there at the next request. */
const devApi: Plugin = {
  name: "dev-api",
  apply: "serve",
  configureServer(server) {
    let loaded: DevApi | undefined;
    let app: Promise<RequestListener> | undefined;
    const currentApp = async (): Promise<RequestListener> => {
      const current = (await server.ssrLoadModule(at("server/dev-api.ts"))) as DevApi;
      if (current !== loaded || app === undefined) app = current.openDevApi(at("dist/graph.json"));
      loaded = current;
      return app;
    };
    server.middlewares.use((request, response, next) => {
      if (API.test(request.url ?? "")) currentApp().then((handle) => handle(request, response), next);
      else next();
    });
  },
};

/** The explorer (default), with `--ssr` the server as one bundle; mode `static` is the explorer as server/static/ adds to it. */
export default defineConfig(({ isSsrBuild, mode }) =>
  isSsrBuild
    ? {
        build: {
          ssr: true,
          rolldownOptions: {
            checks: QUIET,
            input: { main: "server/main.ts", "query-worker": "server/store/embedded/query-worker.ts" },
          },
          outDir: "dist/server",
          target: "node20",
          copyPublicDir: false,
        },
      }
    : {
        root: "client",
        plugins: [mode !== "static" && precompress, devApi],
        oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
        resolve: {
          // What reads a bibliography could ask other servers; in the explorer it can't.
          alias: {
            "node-fetch": at("client/bibliography/no-network.ts"),
            "sync-fetch": at("client/bibliography/no-network.ts"),
          },
        },
        build: { outDir: "../dist/client", emptyOutDir: true, target: "es2022", rolldownOptions: { checks: QUIET } },
        worker: { rolldownOptions: { checks: QUIET } },
        server: { host: "127.0.0.1" },
      },
);
