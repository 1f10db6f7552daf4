import { defineConfig } from "vite";

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
        oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
        build: { outDir: "../dist/client", emptyOutDir: true, target: "es2022" },
        server: { host: "127.0.0.1", proxy: { "/api": "http://127.0.0.1:4000" } },
      },
);
