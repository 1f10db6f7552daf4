/**
 * The views as data: a tab exists exactly when its line is here, and then `view-components.ts` must name
 * its component. No component is imported, so any file may ask `hasView` before it draws a link.
 */
import type { IconName } from "../components/icon.tsx";

/** Every view that the explorer is to have; used for words and keys. */
export type AnyView = "lineage" | "evidence" | "references" | "article" | "network" | "cypher";

/** In the order of the tabs. */
export const VIEWS = [
  { id: "lineage", path: "/", icon: "lineage" },
  { id: "evidence", path: "/evidence", icon: "evidence" },
  { id: "references", path: "/references", icon: "references" },
  { id: "article", path: "/article", icon: "article" },
  { id: "network", path: "/network", icon: "network" },
  { id: "cypher", path: "/cypher", icon: "cypher" },
] as const satisfies readonly {
  readonly id: AnyView;
  readonly path: string;
  readonly icon: IconName;
}[];

export type View = (typeof VIEWS)[number];
export type ViewId = View["id"];

export const viewAt = (path: string): View | undefined => VIEWS.find((view) => view.path === path);

/** Whether a link to a view leads anywhere. */
export const hasView = (id: AnyView): boolean => VIEWS.some((view) => view.id === id);
