/**
 * Places for the nodes of an answer. Enters: ids and lines between them. Leaves: a point for each, in a box of
 * the given shape, always the same for the same answer. Forces as by Fruchterman and Reingold (1991): nodes push
 * each other away, lines pull, and the steps shrink; a weak pull to the middle keeps separate parts together.
 */
export interface Line {
  readonly from: string;
  readonly to: string;
}

export interface Point {
  x: number;
  y: number;
}

/** Nodes farther apart than this leave each other alone, so that separate parts stay near. */
const REACH = 5;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Turns the whole so that its lines run down, in a wide box to the right, as far as they agree. */
function turn(points: readonly Point[], ends: readonly (readonly [number, number])[], aspect: number): void {
  const way = { x: 0, y: 0 };
  for (const [a, b] of ends) {
    const [p, q] = [points[a], points[b]];
    if (!p || !q) continue;
    way.x += q.x - p.x;
    way.y += q.y - p.y;
  }
  if (Math.hypot(way.x, way.y) < 0.5) return;
  const angle = (aspect > 1 ? 0 : Math.PI / 2) - Math.atan2(way.y, way.x);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (const point of points) [point.x, point.y] = [point.x * cos - point.y * sin, point.x * sin + point.y * cos];
}

export function spread(ids: readonly string[], lines: readonly Line[], aspect = 1): ReadonlyMap<string, Point> {
  const count = ids.length;
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const ends = lines.flatMap(({ from, to }) => {
    const [a, b] = [indexOf.get(from), indexOf.get(to)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b] as const];
  });
  const points: Point[] = ids.map((_, index) => ({
    x: Math.sqrt(index + 0.5) * Math.cos(index * GOLDEN) * aspect,
    y: Math.sqrt(index + 0.5) * Math.sin(index * GOLDEN),
  }));
  const rounds = count > 150 ? 120 : 300;
  const ideal = 1.6;
  const push = points.map(() => ({ x: 0, y: 0 }));
  for (let round = 0; round < rounds; round++) {
    const reach = 1.2 * (1 - round / rounds) + 0.01;
    for (const force of push) force.x = force.y = 0;
    for (let a = 0; a < count; a++) {
      for (let b = a + 1; b < count; b++) {
        const [p, q, f, g] = [points[a], points[b], push[a], push[b]];
        if (!p || !q || !f || !g) continue;
        const dx = p.x - q.x || 0.01 * (a - b);
        const dy = p.y - q.y || 0.01;
        const square = Math.max(dx * dx + dy * dy, 0.01);
        if (square > REACH * REACH) continue;
        const strength = (ideal * ideal) / square;
        f.x += dx * strength;
        f.y += dy * strength;
        g.x -= dx * strength;
        g.y -= dy * strength;
      }
    }
    for (const [a, b] of ends) {
      const [p, q, f, g] = [points[a], points[b], push[a], push[b]];
      if (!p || !q || !f || !g) continue;
      const dx = p.x - q.x;
      const dy = p.y - q.y;
      const strength = Math.hypot(dx, dy) / ideal;
      f.x -= dx * strength;
      f.y -= dy * strength;
      g.x += dx * strength;
      g.y += dy * strength;
    }
    for (const [index, point] of points.entries()) {
      const force = push[index];
      if (!force) continue;
      force.x -= point.x * 0.12;
      force.y -= point.y * 0.12 * aspect * aspect;
      const length = Math.hypot(force.x, force.y) || 1;
      const step = Math.min(length, reach) / length;
      point.x += force.x * step;
      point.y += force.y * step;
    }
  }
  turn(points, ends, aspect);
  return new Map(ids.map((id, index) => [id, points[index] ?? { x: 0, y: 0 }]));
}
