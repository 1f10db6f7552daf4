/** The graph as the build packed it; the static build makes this module. */
declare module "virtual:graph-data" {
  import type { PackedGraph } from "#server/static/packed-graph.ts";
  const packed: PackedGraph;
  export default packed;
}
