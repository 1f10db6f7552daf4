/** Putting paths together from what a pattern bound, and keeping the shortest of them. */
import type { OperatorOf, PathPiece } from "../plan/operators.ts";
import { isList, isNode, isRelationship } from "../values/types.ts";
import type { CypherNode, CypherPath, CypherRelationship, CypherValue } from "../value.ts";
import type { Compiler } from "./compiler.ts";
import { END, generated, PAUSE, ROW } from "./cursor.ts";
import type { Cursor, Signal } from "./cursor.ts";
import type { Opener, Run } from "./run.ts";
import { sizeOfRow } from "./size-of-row.ts";

/** A path that grows piece by piece. */
class PathBuilder {
  readonly nodes: CypherNode[] = [];
  readonly relationships: CypherRelationship[] = [];
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  /** A node right after a node is the same one, seen from the next piece. */
  node(node: CypherNode): void {
    if (this.nodes.length === this.relationships.length) this.nodes.push(node);
  }

  relationship(relationship: CypherRelationship): void {
    this.relationships.push(relationship);
  }

  /** A relationship with the node that it leads to. */
  step(relationship: CypherRelationship): void {
    const here = this.nodes.at(-1);
    if (here === undefined) throw new Error("A path that begins with a relationship.");
    this.relationships.push(relationship);
    this.nodes.push(this.#run.source.otherNode(relationship, here));
  }

  finish(): CypherPath {
    return { kind: "path", nodes: this.nodes, relationships: this.relationships };
  }
}

/** The path of the pieces; `undefined` when one of them is null. */
export function buildPath(pieces: readonly PathPiece[], run: Run): CypherPath | undefined {
  const builder = new PathBuilder(run);
  return addPieces(builder, pieces, (slot) => run.row[slot] ?? null) ? builder.finish() : undefined;
}

function addPieces(builder: PathBuilder, pieces: readonly PathPiece[], read: (slot: number) => CypherValue): boolean {
  for (const piece of pieces) {
    if (piece.kind === "repeat") {
      if (!addRepeat(builder, piece.pieces, read)) return false;
      continue;
    }
    const value = read(piece.slot);
    if (piece.kind === "node" && isNode(value)) builder.node(value);
    else if (piece.kind === "relationship" && isRelationship(value)) builder.relationship(value);
    else if (piece.kind === "walk" && isList(value)) {
      for (const relationship of value) if (isRelationship(relationship)) builder.step(relationship);
    } else return false;
  }
  return true;
}

/** Each slot holds a list with one entry for each iteration. */
function addRepeat(builder: PathBuilder, pieces: readonly PathPiece[], read: (slot: number) => CypherValue): boolean {
  const [first] = pieces;
  const lists = first === undefined || first.kind === "repeat" ? null : read(first.slot);
  if (!isList(lists)) return false;
  return lists.every((_, index) =>
    addPieces(builder, pieces, (slot) => {
      const list = read(slot);
      return isList(list) ? (list[index] ?? null) : null;
    }),
  );
}

export function compileBindPath({ input, path, pieces }: OperatorOf<"BindPath">, compiler: Compiler): Opener {
  const below = compiler.operator(input);
  return (run) => {
    const cursor = below(run);
    return {
      open: () => cursor.open(),
      next() {
        const signal = cursor.next();
        if (signal === ROW) run.row[path] = buildPath(pieces, run) ?? null;
        return signal;
      },
    };
  };
}

export function compileSelectPaths(operator: OperatorOf<"SelectPaths">, compiler: Compiler): Opener {
  const below = compiler.operator(operator.input);
  const body = compiler.operator(operator.body);
  return (run) => {
    const inner = body(run);
    return generated(below(run), () => shortestOf(operator, inner, run));
  };
}

interface Candidate {
  readonly length: number;
  readonly values: readonly CypherValue[];
}

function* shortestOf(operator: OperatorOf<"SelectPaths">, body: Cursor, run: Run): Generator<Signal> {
  const { ends, pieces, keep, count, groups } = operator;
  const { row, budget } = run;
  const partitions = new Map<CypherValue, Map<CypherValue, Candidate[]>>();
  let held = 0;
  body.open();
  for (;;) {
    const signal = body.next();
    if (signal === PAUSE) yield PAUSE;
    if (signal === END) break;
    if (signal !== ROW) continue;
    const length = buildPath(pieces, run)?.relationships.length;
    if (length === undefined) continue;
    const values = keep.map((slot) => row[slot] ?? null);
    const bytes = sizeOfRow(values);
    budget.hold(bytes);
    held += bytes;
    const candidates = partition(partitions, row[ends[0]] ?? null, row[ends[1]] ?? null);
    candidates.push({ length, values });
  }
  for (const byEnd of partitions.values()) {
    for (const candidates of byEnd.values()) {
      for (const { values } of shortest(candidates, count, groups)) {
        for (const [index, slot] of keep.entries()) row[slot] = values[index] ?? null;
        yield ROW;
      }
    }
  }
  budget.release(held);
}

function partition(
  partitions: Map<CypherValue, Map<CypherValue, Candidate[]>>,
  start: CypherValue,
  end: CypherValue,
): Candidate[] {
  const byEnd = partitions.get(start) ?? new Map<CypherValue, Candidate[]>();
  partitions.set(start, byEnd);
  const candidates = byEnd.get(end) ?? [];
  byEnd.set(end, candidates);
  return candidates;
}

/** The first `count`, or with groups all of the first `count` lengths; equal lengths keep their order. */
function shortest(candidates: readonly Candidate[], count: number, groups: boolean): readonly Candidate[] {
  const sorted = candidates.toSorted((a, b) => a.length - b.length);
  if (!groups) return sorted.slice(0, count);
  const lengths = [...new Set(sorted.map(({ length }) => length))].slice(0, count);
  return sorted.filter(({ length }) => lengths.includes(length));
}
