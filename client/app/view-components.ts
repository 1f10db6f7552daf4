/**
 * What draws each view. Lineage is the front page and part of the first script; the others are fetched when
 * the reader first goes there: `evidence: () => import("../evidence/evidence-view.tsx").then((m) => m.EvidenceView)`.
 */
import type { ComponentType } from "preact";
import { LineageView } from "../lineage/lineage-view.tsx";
import type { AnyView } from "./views.ts";

export const FRONT: ComponentType = LineageView;

export const LOADERS: Readonly<Partial<Record<AnyView, () => Promise<ComponentType>>>> = {
  evidence: () => import("../evidence/evidence-view.tsx").then(({ EvidenceView }) => EvidenceView),
  article: () => import("../article/article-view.tsx").then(({ ArticleView }) => ArticleView),
  network: () => import("../network/network-view.tsx").then(({ NetworkView }) => NetworkView),
  cypher: () => import("../cypher/cypher-view.tsx").then(({ CypherView }) => CypherView),
  // By its full name: `../references/` is how the stage of that name would be spelled, which no view may import.
  references: () => import("#client/references/references-view.tsx").then(({ ReferencesView }) => ReferencesView),
};
