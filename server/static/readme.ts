/** README.txt of the static edition: how to serve it and whose words it holds. */
import type { Graph } from "#graph-seed/graph.ts";

/** How README.txt begins: by it a folder is known as a static edition. */
export const TITLE = "Cluster Lineage";

/** One line that says where the words come from; an article without a title says so. */
export function attribution({ nodes }: Graph): string {
  const articles = nodes.flatMap(({ label, properties }) => (label === "Article" ? [properties] : []));
  return articles
    .map(({ title, titleNote }) => [`Source of every quotation: the article "${String(title)}".`, titleNote])
    .map((line) => line.filter((part) => part !== undefined).join(" "))
    .join("\n");
}

export const readme = (graph: Graph, version: string): string => `${TITLE} ${version}, static edition

${attribution(graph)}

This folder is the whole explorer: all views, the search and the Cypher console run in
the browser, and nothing is sent anywhere. Put it on any web server, beneath any path,
or serve it from here with one of

  npx sirv-cli .
  python3 -m http.server 8000 --bind 127.0.0.1

and open the address that is printed. Opened as a file (file://) browsers do not run it.

Dieser Ordner ist der ganze Explorer: Alle Ansichten, die Suche und die Cypher-Konsole
laufen im Browser, nichts wird versandt. Er gehört auf irgendeinen Webserver, unter
irgendeinen Pfad, oder wird mit einem der beiden Befehle von hier aus angeboten. Als
Datei geöffnet (file://) führen Browser ihn nicht aus.
`;
