/**
 * Computes `positions.json` from the lineage: `tsx client/lineage/placing/place-theories.ts <file or address> [rounds] [heat]`.
 * Dated theories stand at their year; undated ones by longest-path rank and barycentre, then annealed; theories
 * without any step stand on a shelf at the foot of the lane. The result is reviewed by eye and checked in.
 */
import { readFile, writeFile } from "node:fs/promises";
import type { Lineage } from "#server/contract/view-schemas.ts";
import { DIRECTION } from "../../canvas/relations.ts";
import { theoryRadius } from "../theory-size.ts";
import { anneal, Arrangement, type Item, type Line } from "./anneal.ts";
import { DESK, type Frame, PHONE, type Places } from "./frame.ts";
import { barycentre, ranks } from "./rank.ts";

const SHELF_ROW = 27;

/** Rounds of annealing, and how hot it starts: 40 mends a picture, 260 makes a new one. */
interface Effort {
  readonly rounds: number;
  readonly heat: number;
}

async function read(source: string): Promise<Lineage> {
  const text = /^https?:/.test(source) ? await (await fetch(source)).text() : await readFile(source, "utf8");
  return JSON.parse(text) as Lineage;
}

const joined = ({ steps }: Lineage): ReadonlySet<string> => new Set(steps.flatMap(({ from, to }) => [from, to]));

function place(lineage: Lineage, frame: Frame, held: Places, { rounds, heat }: Effort): Places {
  const { theories, steps } = lineage;
  const down = frame.time === "down";
  const withSteps = joined(lineage);
  const arcs = steps.flatMap(({ type, from, to }) => {
    const direction = DIRECTION[type];
    return direction === undefined ? [] : [direction === 1 ? { from, to } : { from: to, to: from }];
  });
  const shelf = theories.filter(({ id, periodStart }) => periodStart === null && !withSteps.has(id));
  const columns = down ? 2 : 4;
  const shelfRows = Math.ceil(shelf.length / columns);
  const shelfTop = frame.lane.bottom - shelfRows * SHELF_ROW;
  const free = { ...frame.lane, bottom: shelf.length > 0 ? shelfTop - 46 : frame.lane.bottom };

  const ids = theories.filter(({ id }) => withSteps.has(id)).map(({ id }) => id);
  const undated = theories.filter(({ id, periodStart }) => periodStart === null && withSteps.has(id));
  const rank = ranks(ids, arcs);
  const order = barycentre(ids, steps);
  const deepest = Math.max(1, ...undated.map(({ id }) => rank.get(id) ?? 0));
  const tied = new Set(arcs.flatMap(({ from, to }) => [from, to]));

  const items = theories
    .filter(({ id, periodStart }) => withSteps.has(id) || periodStart !== null)
    .map((theory): Item => {
      const author = theory.proposedBy[0]?.nameDe ?? "";
      const lines = author || theory.period ? 2 : 1;
      const name = Math.max(theory.shortDe.length, theory.shortEn.length) * 7;
      const below = `${author}${theory.period ? ` · ${theory.period}er` : ""}`.length * 5.9;
      const shared = {
        id: theory.id,
        radius: theoryRadius(theory.claims),
        label: { width: Math.max(name, below), height: lines * 15 },
        side: "b" as const,
      };
      const across = order.get(theory.id) ?? 0.5;
      if (theory.periodStart !== null) {
        const when = frame.year(((theory.periodStart ?? 0) + (theory.periodEnd ?? theory.periodStart) + 1) / 2);
        if (down) {
          const bounds = { left: 90, right: 340, top: when, bottom: when };
          return { ...shared, x: 90 + across * 250, y: when, side: "r", bounds, home: {} };
        }
        const at = theory.periodStart === theory.periodEnd ? frame.year(theory.periodStart) : when;
        const bounds = { left: at, right: at, top: frame.band[0] + 46, bottom: frame.band[1] - 54 };
        const whisker = at === when ? { whisker: 43 } : {};
        return {
          ...shared,
          ...whisker,
          x: at,
          y: bounds.top + across * (bounds.bottom - bounds.top),
          bounds,
          home: {},
        };
      }
      const along = (rank.get(theory.id) ?? 0) / deepest;
      const x = down ? free.left + across * (free.right - free.left) : free.left + along * (free.right - free.left);
      const y = down ? free.top + along * (free.bottom - free.top) : free.top + across * (free.bottom - free.top);
      const home = tied.has(theory.id) ? (down ? { y } : { x }) : {};
      return { ...shared, x, y, bounds: free, home };
    });

  // What is checked in is where a theory starts, so that a new run keeps the picture that readers know.
  for (const item of items) {
    const start = held[item.id];
    if (start)
      Object.assign(
        item,
        { y: start.y, side: start.side },
        item.bounds.left === item.bounds.right ? {} : { x: start.x },
      );
  }
  const index = new Map(items.map(({ id }, at) => [id, at]));
  const lines = steps.flatMap(({ type, from, to }): Line[] => {
    const [a, b] = [index.get(from), index.get(to)];
    if (a === undefined || b === undefined) return [];
    const direction = DIRECTION[type];
    const lane = undated.some(({ id }) => id === from) && undated.some(({ id }) => id === to);
    const weight = type === "PART_OF" ? 0.6 : type === "EVOLVES_INTO" ? 4 : 1;
    // The one relation that is the article's thesis gets room for its name.
    const ahead = direction === undefined || !lane ? 0 : type === "EVOLVES_INTO" ? 240 : 90;
    return [direction === -1 ? { from: b, to: a, ahead, weight } : { from: a, to: b, ahead, weight }];
  });
  const stage = {
    left: 8,
    right: frame.width - 8,
    top: frame.band[0] + 4,
    bottom: free.bottom + 14,
    obstacles: frame.captions,
  };
  let best: { readonly cost: number; readonly items: readonly Item[] } | undefined;
  for (const seed of [1, 2]) {
    const trial = items.map((item) => ({ ...item }));
    const cost = anneal(new Arrangement(trial, lines, frame.time, stage), { rounds, seed, heat });
    console.log(`${frame.time} seed ${seed}: ${cost.toFixed(0)}`);
    if (!best || cost < best.cost) best = { cost, items: trial };
  }
  const entries = (best?.items ?? []).map(
    ({ id, x, y, side }) => [id, { x: Math.round(x), y: Math.round(y), side }] as const,
  );
  const width = (frame.width - (down ? 40 : 90)) / columns;
  const shelved = shelf.map(({ id }, at) => {
    const x = 28 + (at % columns) * width;
    return [id, { x: Math.round(x), y: shelfTop + Math.floor(at / columns) * SHELF_ROW + 8, side: "r" }] as const;
  });
  return Object.fromEntries([...entries, ...shelved].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const [source, rounds = "40000", heat = "40"] = process.argv.slice(2);
if (!source) throw new Error("Give the lineage: a file or an address.");
const lineage = await read(source);
const file = new URL("../positions.json", import.meta.url);
const held = JSON.parse(await readFile(file, "utf8")) as { readonly desk: Places; readonly phone: Places };
const effort = { rounds: Number(rounds), heat: Number(heat) };
const positions = { desk: place(lineage, DESK, held.desk, effort), phone: place(lineage, PHONE, held.phone, effort) };
const lines = (places: Places): string =>
  Object.entries(places)
    .map(([id, at]) => `    ${JSON.stringify(id)}: ${JSON.stringify(at)}`)
    .join(",\n");
const text = `{\n  "desk": {\n${lines(positions.desk)}\n  },\n  "phone": {\n${lines(positions.phone)}\n  }\n}\n`;
await writeFile(file, text);
