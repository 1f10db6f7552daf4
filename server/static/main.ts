/**
 * The command behind `npm run export [-- --out FOLDER]`: the whole explorer as a folder for any web server.
 * Prints what it wrote and fails when it is too heavy to take along.
 */
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { exportSite } from "./export-site.ts";

/** All files together, gzipped, in bytes. */
const HEAVIEST = 1_000_000;

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(8)} kB`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: "string" } } });
  const out = resolve(values.out ?? join(project, "dist", "static"));
  const files = await exportSite({ project, graphFile: join(project, "dist", "graph.json") }, out);
  for (const { name, gzipped } of files) console.log(`${kilobytes(gzipped)}  ${name}`);
  const total = files.reduce((sum, { gzipped }) => sum + gzipped, 0);
  console.log(`${kilobytes(total)}  gzipped, ${files.length} files in ${relative(process.cwd(), out) || "."}`);
  if (total > HEAVIEST) throw new Error(`That is more than the ${kilobytes(HEAVIEST).trim()} that were promised.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
