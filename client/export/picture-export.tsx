/** What a view with a picture gives away: the picture, and the graph that it shows. */
import { words } from "../i18n/words.ts";
import type { ExportGraph } from "./export-graph.ts";
import { graphFiles, pictureFiles } from "./export-files.ts";
import { ExportMenu } from "./export-menu.tsx";
import type { NodeLook } from "./gexf.ts";
import { shownPicture } from "./shown-picture.ts";

interface PictureExportProps {
  /** Of the files. */
  readonly name: string;
  readonly title: string;
  /** How many nodes the graph of the files has. */
  readonly nodes: number;
  readonly cut: (graph: ExportGraph) => ExportGraph;
}

/** Nodes as they are drawn, for formats that keep looks. */
function looks(): ReadonlyMap<string, NodeLook> {
  return new Map((shownPicture()?.scene.nodes ?? []).map((node) => [node.id, node]));
}

export function PictureExport({ name, title, nodes, cut }: PictureExportProps) {
  return (
    <ExportMenu
      groups={[
        { title: words.value.exportPicture, files: pictureFiles(name, title) },
        { title: words.value.exportGraph(nodes), files: graphFiles(name, cut, looks) },
      ]}
    />
  );
}
