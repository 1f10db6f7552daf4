/** Reading the article and building its graph: once cold, as a build does it, then warm. */
import { readFileSync } from "node:fs";
import { buildGraph } from "../../graph-seed/build-graph.ts";
import { readAnnotation } from "../../graph-seed/run-seed.ts";
import { readArticle } from "../../references/read-article.ts";
import { reportLine, sample } from "./measure.ts";

const SEED_BAR = 500;
const NAME = "nachhaltige-cluster";
const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);

function buildOnce(): void {
  const document = readArticle(readFileSync(at(`references/articles/${NAME}.txt`)), NAME);
  const { problems } = buildGraph(document, readAnnotation(at(`graph-seed/annotations/${NAME}`).pathname));
  if (problems.length > 0) throw new Error(`the seed has ${problems.length} problems`);
}

export async function seedBench(): Promise<void> {
  console.log(reportLine(await sample("seed: read and build, cold", 1, 0, buildOnce), SEED_BAR));
  console.log(reportLine(await sample("seed: read and build, warm", 10, 2, buildOnce), SEED_BAR));
}
