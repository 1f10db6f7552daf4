/**
 * The worker as a component uses it: communities once, the layout started and stopped. Enters: the model and where
 * nodes stand. Leaves: communities, the places of this moment, and whether the layout runs. Settled places come
 * back with `settle`. Where there are no workers, places stay and communities are absent.
 */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Community, literaturePairs, nameCommunities } from "./communities.ts";
import type { WorkerOrder, WorkerReport } from "./layout-worker.ts";
import type { NetworkModel, Shown } from "./network-model.ts";
import { type Places, placeNodes, type Settled } from "./place-nodes.ts";

export interface Layout {
  readonly places: Places;
  readonly communities: readonly Community[] | undefined;
  readonly running: boolean;
  /** Places differ from the settled ones. */
  readonly moved: boolean;
  readonly start: (shown: Shown) => void;
  readonly stop: () => void;
  readonly settle: () => void;
}

export function useLayout(model: NetworkModel, settled: Settled): Layout {
  const home = useMemo(() => placeNodes(model, settled), [model, settled]);
  const [places, setPlaces] = useState(home);
  const [communities, setCommunities] = useState<readonly Community[] | undefined>(undefined);
  const [running, setRunning] = useState(false);
  const worker = useRef<Worker | undefined>(undefined);
  const seats = useRef<readonly number[]>([]);
  const latest = useRef(places);
  latest.current = places;
  const order = (message: WorkerOrder): void => worker.current?.postMessage(message);

  useEffect(() => {
    setPlaces(home);
    const made = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
    worker.current = made;
    made.addEventListener("message", ({ data }: MessageEvent<WorkerReport>) => {
      if (data.kind === "communities") setCommunities(nameCommunities(model, data.communities));
      else if (seats.current.length > 0) {
        const next = { x: latest.current.x.slice(), y: latest.current.y.slice() };
        seats.current.forEach((node, seat) => {
          next.x[node] = data.x[seat] ?? 0;
          next.y[node] = data.y[seat] ?? 0;
        });
        setPlaces(next);
      }
    });
    order({ kind: "communities", pairs: literaturePairs(model) });
    return () => {
      worker.current = undefined;
      made.terminate();
    };
  }, [model, home]);

  return {
    places,
    communities,
    running,
    moved: places !== home,
    start(shown) {
      const seat = new Map(shown.nodes.map((node, at) => [node, at]));
      const ends = Uint32Array.from(
        shown.lines.flatMap((number) => {
          const line = model.lines[number];
          return line ? [seat.get(line.from) ?? 0, seat.get(line.to) ?? 0] : [];
        }),
      );
      seats.current = shown.nodes;
      order({
        kind: "start",
        pairs: { count: shown.nodes.length, ends },
        places: {
          x: Float32Array.from(shown.nodes, (node) => places.x[node] ?? 0),
          y: Float32Array.from(shown.nodes, (node) => places.y[node] ?? 0),
        },
      });
      setRunning(true);
    },
    stop() {
      order({ kind: "stop" });
      setRunning(false);
    },
    settle() {
      order({ kind: "stop" });
      seats.current = [];
      setRunning(false);
      setPlaces(home);
    },
  };
}
