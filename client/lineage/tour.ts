/**
 * The guided tour: the article's story of cluster theory in seven stops. Ours are only the title and one line that
 * leads to the next; what is said is the sentence behind each step. A stop whose steps the graph no longer holds drops out.
 */
import type { Model, Step } from "./lineage-model.ts";

interface Stop {
  readonly titleDe: string;
  readonly titleEn: string;
  readonly leadDe: string;
  readonly leadEn: string;
  /** Slugs of lineage steps. */
  readonly steps: readonly string[];
}

const STOPS: readonly Stop[] = [
  {
    titleDe: "Zwei Vorläufer",
    titleEn: "Two precursors",
    leadDe:
      "Der Artikel beginnt mit zwei Vorläufern, die nebeneinander stehen: Marshall und die Forschungsgruppe GREMI.",
    leadEn: "The article begins with two precursors that stand side by side: Marshall and the GREMI research group.",
    steps: ["industrial-districts-precede-cluster-research", "innovative-milieus-precede-cluster-research"],
  },
  {
    titleDe: "Porter, 1990",
    titleEn: "Porter, 1990",
    leadDe: "Anders als die Vorläufer setzte Porters Analyse weltweit Politik in Gang.",
    leadEn: "Unlike the precursors, Porter’s analysis set policy in motion all over the world.",
    steps: ["porter-led-to-managed-cluster-development", "diamond-part-of-porter"],
  },
  {
    titleDe: "Die empirische Prüfung",
    titleEn: "The empirical test",
    leadDe: "Geprüft wurde Porters Theorie von van der Linde; weiter geht dessen Rolle im Artikel nicht.",
    leadEn: "Van der Linde tested Porter’s theory; the article gives him no other part.",
    steps: ["van-der-linde-validates-porter"],
  },
  {
    titleDe: "Eine komplementäre Doppeltheorie",
    titleEn: "A complementary double theory",
    leadDe: "Bei den weichen Standortfaktoren gelten zwei Theorien zusammen: Florida und Landry.",
    leadEn: "For the soft location factors two theories count together: Florida and Landry.",
    steps: ["creative-class-part-of-double-theory", "creative-city-part-of-double-theory"],
  },
  {
    titleDe: "Cluster als Hubs",
    titleEn: "Clusters as hubs",
    leadDe: "Ähnlich argumentiert Ohmae, mit dem Blick auf asiatische Megacities.",
    leadEn: "Ohmae argues in a similar way, with an eye on Asian megacities.",
    steps: ["hubs-similar-to-creative-class", "hubs-similar-to-creative-city"],
  },
  {
    titleDe: "Sie ergänzen einander",
    titleEn: "They complement each other",
    leadDe: "Keine dieser Theorien stammt von der anderen ab: Der Artikel nennt sie komplementär, mit anderem Fokus.",
    leadEn:
      "None of these theories descends from another: the article calls them complementary, with a different focus.",
    steps: ["creative-class-complements-porter", "creative-city-complements-porter", "hubs-complement-porter"],
  },
  {
    titleDe: "Die nächste Evolutionsstufe",
    titleEn: "The next evolutionary step",
    leadDe: "Aus der Clustertheorie als Ganzer wird der nachhaltige Cluster; seine eigene Theorie steht noch aus.",
    leadEn: "Cluster theory as a whole evolves into the sustainable cluster; a theory of its own is still to come.",
    steps: ["cluster-research-evolves-into-sustainable-cluster", "sustainable-cluster-precedes-its-theory"],
  },
];

export interface TourStop extends Omit<Stop, "steps"> {
  readonly steps: readonly Step[];
}

export function tourOf(model: Model): readonly TourStop[] {
  return STOPS.map((stop) => ({
    ...stop,
    steps: stop.steps.flatMap((slug) => model.step(`lineage:${slug}`) ?? []),
  })).filter(({ steps }) => steps.length > 0);
}
