/** The folder of a static edition: what it weighs, and that no other folder is emptied for it. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { TITLE } from "./readme.ts";

export interface SiteFile {
  /** Path within the folder, with `/`. */
  readonly name: string;
  readonly bytes: number;
  /** As a server or an archive would send it. */
  readonly gzipped: number;
}

/** Every file beneath the folder, by name. */
export async function filesIn(folder: string): Promise<SiteFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const content = await readFile(path);
      const name = path.slice(folder.length + 1).replaceAll("\\", "/");
      return { name, bytes: content.length, gzipped: gzipSync(content, { level: 9 }).length };
    });
  return (await Promise.all(files)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });

/** Whether a build may empty the folder: it is not there, empty, or an earlier static edition. */
export async function mayReplace(folder: string): Promise<boolean> {
  const names = await namesIn(folder);
  if (names.length === 0) return true;
  return names.includes("README.txt") && (await readFile(join(folder, "README.txt"), "utf8")).startsWith(TITLE);
}
