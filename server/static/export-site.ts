/** Writes the static edition: build, pages, README, and what it all weighs. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Graph } from "#graph-seed/graph.ts";
import { version } from "../../package.json" with { type: "json" };
import { type Sources, buildSite } from "./build-site.ts";
import { type SiteFile, filesIn, mayReplace } from "./folder.ts";
import { layOut } from "./pages.ts";
import { readme } from "./readme.ts";

/** The folder cannot be used. */
export class FolderTaken extends Error {
  override readonly name = "FolderTaken";
}

/** The client says by itself which views it has: it is asked for them as it is for its pages. */
async function viewPaths(project: string): Promise<string[]> {
  const views = pathToFileURL(join(project, "client", "app", "views.ts")).href;
  const { VIEWS } = (await import(views)) as { VIEWS: readonly { readonly path: string }[] };
  return VIEWS.map(({ path }) => path);
}

/** Throws `FolderTaken` when the folder holds anything but an earlier static edition. */
export async function exportSite(sources: Sources, out: string): Promise<readonly SiteFile[]> {
  if (!(await mayReplace(out))) throw new FolderTaken(`${out} holds something else; it is left as it is.`);
  await buildSite(sources, out);
  const read = (name: string): Promise<string> => readFile(join(out, name), "utf8");
  const built = { page: await read("index.html"), icon: await read("mark.svg") };
  const graph = JSON.parse(await readFile(sources.graphFile, "utf8")) as Graph;
  const texts = new Map([...layOut(built, await viewPaths(sources.project)), ["README.txt", readme(graph, version)]]);
  for (const [name, text] of texts) {
    const file = join(out, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return filesIn(out);
}
