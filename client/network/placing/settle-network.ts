/**
 * Computes `positions.json`: `tsx client/network/placing/settle-network.ts <file or address of GET /api/graph>`.
 * The force layout settles the literature, which is what a reader sees first; the text’s own nodes then stand
 * around it as a new node would. The result is turned so that it lies wide, scaled to the same mean
 * distance of joined nodes, and written with whole numbers, sorted by id, so that a change is a readable difference.
 */
import { readFile, writeFile } from "node:fs/promises";
import type { Network } from "#server/contract/view-schemas.ts";
import { runLayout } from "../layout.ts";
import { createNetwork, DERIVED, LITERATURE, type NetworkModel } from "../network-model.ts";
import { type Places, placeNodes } from "../place-nodes.ts";
import { steadyRandom } from "../random.ts";

const ROUNDS = 3000;
/** Mean length of a line between literature nodes, in stage pixels. */
const MEAN = 92;
/** Nodes nearer than this are pushed apart. */
const ROOM = 15;
const WIDE = 1.3;

async function read(source: string): Promise<Network> {
  const text = /^https?:/.test(source) ? await (await fetch(source)).text() : await readFile(source, "utf8");
  return JSON.parse(text) as Network;
}

const mean = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Rotates the cloud so that its longest axis lies flat, about its middle. */
function turn(x: Float32Array, y: Float32Array): void {
  const [mx, my] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  x.forEach((value, node) => {
    const [dx, dy] = [value - mx, (y[node] ?? 0) - my];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  });
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  x.forEach((value, node) => {
    const [dx, dy] = [value - mx, (y[node] ?? 0) - my];
    x[node] = dx * cos - dy * sin;
    y[node] = dx * sin + dy * cos;
  });
}

/** Pushes nodes that lie on each other apart, a little at a time. */
function makeRoom(x: Float32Array, y: Float32Array, moves: (node: number) => boolean, room: number): void {
  for (let round = 0; round < 60; round += 1) {
    const cells = new Map<string, number[]>();
    x.forEach((value, node) => {
      const key = `${Math.floor(value / room)} ${Math.floor((y[node] ?? 0) / room)}`;
      cells.set(key, [...(cells.get(key) ?? []), node]);
    });
    for (let node = 0; node < x.length; node += 1) {
      const [cx, cy] = [Math.floor((x[node] ?? 0) / room), Math.floor((y[node] ?? 0) / room)];
      for (let dx = -1; dx <= 1; dx += 1) {
        for (let dy = -1; dy <= 1; dy += 1) {
          for (const other of cells.get(`${cx + dx} ${cy + dy}`) ?? []) {
            if (other <= node) continue;
            const [ax, ay] = [(x[other] ?? 0) - (x[node] ?? 0), (y[other] ?? 0) - (y[node] ?? 0)];
            const far = Math.hypot(ax, ay);
            if (far >= room) continue;
            const push = (room - far) / 2 + 0.1;
            const [ux, uy] = far > 0.01 ? [ax / far, ay / far] : [1, 0];
            if (moves(node)) {
              x[node] = (x[node] ?? 0) - ux * push;
              y[node] = (y[node] ?? 0) - uy * push;
            }
            if (moves(other)) {
              x[other] = (x[other] ?? 0) + ux * push;
              y[other] = (y[other] ?? 0) + uy * push;
            }
          }
        }
      }
    }
  }
}

function part(model: NetworkModel, kinds: readonly string[]) {
  const nodes = model.nodes.flatMap(({ label }, node) => (kinds.includes(label) ? [node] : []));
  const seat = new Map(nodes.map((node, at) => [node, at]));
  const ends = model.lines.flatMap(({ type, from, to }) => {
    const [a, b] = [seat.get(from), seat.get(to)];
    return type === DERIVED || a === undefined || b === undefined ? [] : [a, b];
  });
  return { nodes, ends: Uint32Array.from(ends) };
}

function scale({ x, y }: Places, ends: Uint32Array): void {
  let [sum, count] = [0, 0];
  for (let at = 0; at + 1 < ends.length; at += 2) {
    const [a, b] = [ends[at] ?? 0, ends[at + 1] ?? 0];
    sum += Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
    count += 1;
  }
  const factor = sum === 0 ? 1 : (MEAN * count) / sum;
  x.forEach((value, node) => {
    x[node] = value * factor;
    y[node] = (y[node] ?? 0) * factor;
  });
}

export function settle(network: Network): Readonly<Record<string, readonly [number, number]>> {
  const model = createNetwork(network);
  const random = steadyRandom(11);
  const literature = part(model, LITERATURE);
  const start = {
    x: Float32Array.from(literature.nodes, () => 1000 * (random() - 0.5)),
    y: Float32Array.from(literature.nodes, () => 1000 * (random() - 0.5)),
  };
  const first = runLayout({ count: literature.nodes.length, ends: literature.ends }, start);
  first.step(ROUNDS);
  first.read(start.x, start.y);
  turn(start.x, start.y);
  scale(start, literature.ends);
  // Screens are wide: the cloud is drawn out, then crowded nodes are parted.
  start.x.forEach((value, node) => (start.x[node] = value * WIDE));
  makeRoom(start.x, start.y, () => true, ROOM);

  const settled = Object.fromEntries(
    literature.nodes.map((node, at) => [model.nodes[node]?.id ?? "", [start.x[at] ?? 0, start.y[at] ?? 0]]),
  );
  const all = placeNodes(model, settled);
  const held = new Set(literature.nodes);
  makeRoom(all.x, all.y, (node) => !held.has(node), 8);
  return Object.fromEntries(
    model.nodes
      .map(({ id }, node) => [id, [Math.round(all.x[node] ?? 0), Math.round(all.y[node] ?? 0)]] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const [source] = process.argv.slice(2);
if (source !== undefined) {
  const places = settle(await read(source));
  const rows = Object.entries(places).map(([id, [x, y]]) => `  ${JSON.stringify(id)}: [${x}, ${y}]`);
  await writeFile(new URL("../positions.json", import.meta.url), `{\n${rows.join(",\n")}\n}\n`);
  console.log(`${rows.length} nodes settled`);
}
