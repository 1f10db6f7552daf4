/** The graph as the build wrote it; the static build makes this module. */
declare module "virtual:graph-data" {
  import type { Graph } from "#graph-seed/graph.ts";
  const graph: Graph;
  export default graph;
}
