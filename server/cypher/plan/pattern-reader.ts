/**
 * Reads the patterns of one MATCH (or of a pattern expression) into a `GraphPattern`. Every element
 * gets a slot, named or not; names already in scope keep theirs, which is how patterns join.
 * Edges are finished last, because a predicate on the left may name what stands further right.
 */
import { CypherError } from "../errors.ts";
import type {
  Expression,
  NodePattern,
  ParenthesizedPath,
  PathElement,
  PatternPart,
  RelationshipPattern,
  Variable,
} from "../syntax/ast.ts";
import { mentionedVariables } from "./free-variables.ts";
import type { GraphPattern, HopEdge, PatternEdge, PatternNode, Predicate, WalkEdge } from "./graph-pattern.ts";
import type { PathPiece } from "./operators.ts";
import {
  alternativeTypes,
  bounds,
  certainLabels,
  directionOf,
  notSupportedPattern,
  singleWalk,
} from "./pattern-facts.ts";
import type { Scope, Slot, Slots } from "./scope.ts";
import { conjuncts, labelPredicate, propertyPredicates, sameNode } from "./synthetic.ts";

/** Reads pattern parts and their WHERE; `scope` holds what was bound before. */
export function readPatterns(
  parts: readonly PatternPart[],
  where: Expression | undefined,
  scope: Scope,
  slots: Slots,
): GraphPattern {
  const reader = new PatternReader(scope, slots);
  for (const part of parts) reader.part(part);
  reader.where(where);
  return reader.finish();
}

/** An edge that still lacks its right end; the scope is the one after the whole pattern. */
type OpenEdge = (from: Slot, to: Slot, scope: Scope) => PatternEdge;

interface Choice {
  readonly count: number;
  readonly groups: boolean;
  readonly distinctEnds: boolean;
}

class PatternReader {
  readonly #outer: Scope;
  readonly #slots: Slots;
  readonly #names = new Map<string, Slot>();
  readonly #nodes = new Map<Slot, { readonly name: string; readonly labels: string[] }>();
  readonly #edges: ((scope: Scope) => PatternEdge)[] = [];
  readonly #predicates: Expression[] = [];
  readonly #paths: { readonly path: Slot; readonly pieces: readonly PathPiece[] }[] = [];
  #current: Slot | undefined;
  #open: OpenEdge | undefined;
  #pieces: PathPiece[] = [];

  constructor(scope: Scope, slots: Slots) {
    this.#outer = scope;
    this.#slots = slots;
  }

  part({ pattern, selector, variable }: PatternPart): void {
    if (pattern.kind === "ShortestPathPattern") {
      this.#shortest(pattern.pattern.elements, variable, { count: 1, groups: pattern.all, distinctEnds: true });
    } else if (selector === undefined || selector.form === "all") {
      this.#path(pattern.elements, variable);
    } else {
      const groups = selector.form === "allShortest" || selector.form === "shortestGroups";
      const choice = { count: Number(selector.count), groups, distinctEnds: false };
      if (singleWalk(pattern.elements) === undefined) this.#select(pattern.elements, variable, choice);
      else this.#shortest(pattern.elements, variable, choice);
    }
  }

  where(where: Expression | undefined): void {
    this.#predicates.push(...conjuncts(where));
  }

  finish(): GraphPattern {
    const scope = this.#outer.with(this.#names);
    return {
      nodes: [...this.#nodes].map(([slot, node]): PatternNode => ({ slot, ...node })),
      edges: this.#edges.map((edge) => edge(scope)),
      predicates: this.#predicates.map((expression) => this.#predicate(expression, scope, undefined)),
      paths: this.#paths,
      introduced: [...new Set(this.#names.values())],
      scope,
    };
  }

  /** What the predicate needs of this pattern (slots from before are always there), `own` apart. */
  #predicate(expression: Expression, scope: Scope, own: string | undefined): Predicate {
    const needs = new Set<Slot>();
    for (const name of mentionedVariables(expression)) {
      const slot = this.#names.get(name);
      if (slot !== undefined && name !== own) needs.add(slot);
    }
    return { expression, scope, needs };
  }

  /** The slot of a name, new unless it is known; without a variable a slot under a name of our own. */
  #bind(written: Variable | undefined): { readonly name: string; readonly slot: Slot } {
    if (written !== undefined) {
      const known = this.#names.get(written.name) ?? this.#outer.slotOf(written.name);
      if (known !== undefined) return { name: written.name, slot: known };
    }
    const slot = this.#slots.allocate();
    const name = written?.name ?? ` ${slot}`;
    this.#names.set(name, slot);
    return { name, slot };
  }

  #begin(): void {
    this.#current = undefined;
    this.#open = undefined;
    this.#pieces = [];
  }

  #path(elements: readonly PathElement[], path: Variable | undefined): void {
    this.#begin();
    const [only, further] = elements;
    if (only !== undefined && further === undefined) this.#alone(only);
    this.#elements(elements);
    if (this.#open !== undefined) this.#arrive(this.#anonymousNode());
    if (path !== undefined) this.#paths.push({ path: this.#bind(path).slot, pieces: this.#pieces });
  }

  #elements(elements: readonly PathElement[]): void {
    for (const element of elements) {
      if (element.kind === "NodePattern") this.#arrive(this.#node(element));
      else if (element.kind === "RelationshipPattern") this.#relationship(element);
      else if (element.quantifier === undefined) this.#group(element);
      else this.#repeat(element, bounds(element));
    }
  }

  /** A path in parentheses that is not repeated: its elements, its own path variable, its WHERE. */
  #group(element: ParenthesizedPath): void {
    const before = this.#pieces;
    this.#pieces = [];
    this.#elements(element.pattern.elements);
    if (element.variable !== undefined) {
      this.#paths.push({ path: this.#bind(element.variable).slot, pieces: this.#pieces });
    }
    this.#pieces = [...before, ...this.#pieces];
    this.where(element.where);
  }

  /** Closes the open edge at this node, or says that two touching nodes are one. */
  #arrive(node: Slot): void {
    const current = this.#current;
    const open = this.#open;
    if (open !== undefined && current !== undefined) {
      this.#edges.push((scope) => open(current, node, scope));
      this.#open = undefined;
    } else if (current !== undefined && current !== node) {
      this.#predicates.push(sameNode(this.#nameOf(current), this.#nameOf(node)));
    }
    this.#current = node;
    this.#pieces.push({ kind: "node", slot: node });
  }

  #nameOf(node: Slot): string {
    const found = this.#nodes.get(node);
    if (found === undefined) throw new Error("A node of the pattern has no name.");
    return found.name;
  }

  #anonymousNode(): Slot {
    const { name, slot } = this.#bind(undefined);
    this.#nodes.set(slot, { name, labels: [] });
    return slot;
  }

  #node(pattern: NodePattern): Slot {
    const { name, slot } = this.#bind(pattern.variable);
    const node = this.#nodes.get(slot) ?? { name, labels: [] };
    this.#nodes.set(slot, node);
    if (pattern.labels !== undefined) {
      node.labels.push(...certainLabels(pattern.labels));
      this.#predicates.push(labelPredicate(name, pattern.labels));
    }
    this.#predicates.push(...inlinePredicates(name, pattern));
    return slot;
  }

  /** A pattern of one node that is bound already still asks that there be one. */
  #alone(element: PathElement): void {
    if (element.kind !== "NodePattern" || element.variable === undefined) return;
    if (this.#outer.slotOf(element.variable.name) === undefined) return;
    const { span } = element.variable;
    this.#predicates.push({ kind: "NullPredicate", operand: element.variable, negated: true, span });
  }

  /** Opens an edge at the current node, made up where an edge begins the pattern or follows another. */
  #leave(open: OpenEdge): void {
    if (this.#open !== undefined || this.#current === undefined) this.#arrive(this.#anonymousNode());
    this.#open = open;
  }

  #relationship(pattern: RelationshipPattern): void {
    if (pattern.length !== undefined || pattern.quantifier !== undefined) {
      const walk = this.#walk(pattern);
      this.#leave(walk.open);
      this.#pieces.push({ kind: "walk", slot: walk.slot });
      return;
    }
    const { name, slot } = this.#bind(pattern.variable);
    const direction = directionOf(pattern);
    const types = pattern.types === undefined ? undefined : alternativeTypes(pattern.types);
    if (pattern.types !== undefined && types === undefined) {
      this.#predicates.push(labelPredicate(name, pattern.types));
    }
    this.#predicates.push(...inlinePredicates(name, pattern));
    this.#leave((from, to): HopEdge => ({ kind: "hop", slot, name, direction, types, from, to }));
    this.#pieces.push({ kind: "relationship", slot });
  }

  #walk(pattern: RelationshipPattern): {
    readonly slot: Slot;
    readonly open: (from: Slot, to: Slot, scope: Scope) => WalkEdge;
  } {
    const { name, slot } = this.#bind(pattern.variable);
    const step = this.#slots.allocate();
    // Inside a quantified relationship its own name means one step; the old form has no such name.
    const stepName = pattern.quantifier === undefined ? ` ${step}` : (pattern.variable?.name ?? ` ${step}`);
    const types = pattern.types === undefined ? undefined : alternativeTypes(pattern.types);
    const conditions = [...inlinePredicates(stepName, pattern)];
    if (pattern.types !== undefined && types === undefined) {
      conditions.unshift(labelPredicate(stepName, pattern.types));
    }
    const fixed = {
      kind: "walk",
      slot,
      name,
      step,
      stepName,
      types,
      direction: directionOf(pattern),
      ...bounds(pattern),
    } as const;
    const open = (from: Slot, to: Slot, scope: Scope): WalkEdge => {
      const inner = scope.with([[stepName, step]]);
      const stepPredicates = conditions.map((condition) => this.#predicate(condition, inner, stepName));
      return { ...fixed, stepPredicates, endsOnly: false, from, to };
    };
    return { slot, open };
  }

  #repeat(element: ParenthesizedPath, { min, max }: { readonly min: number; readonly max: number }): void {
    const inner = new PatternReader(this.#outer, this.#slots);
    inner.#path(element.pattern.elements, element.variable);
    inner.where(element.where);
    const [first] = inner.#pieces;
    const innerTo = inner.#current;
    if (first?.kind !== "node" || innerTo === undefined) throw new Error("A path without nodes.");
    const body = inner.finish();
    const lists = new Map<Slot, Slot>();
    for (const [name, slot] of inner.#names) {
      const list = this.#slots.allocate();
      this.#names.set(name, list);
      lists.set(slot, list);
    }
    const groups = [...lists].map(([slot, list]) => ({ inner: slot, list }));
    this.#leave((from, to) => ({ kind: "repeat", min, max, body, innerFrom: first.slot, innerTo, groups, from, to }));
    this.#pieces.push({ kind: "repeat", pieces: inner.#pieces.map((piece) => listed(piece, lists)) });
  }

  #shortest(elements: readonly PathElement[], path: Variable | undefined, choice: Choice): void {
    const [left, , right] = elements;
    const pattern = singleWalk(elements);
    if (pattern === undefined || left?.kind !== "NodePattern" || right?.kind !== "NodePattern") {
      const [first] = elements;
      throw first === undefined ? new Error("A path without nodes.") : notSupportedPattern(first);
    }
    const from = this.#node(left);
    const walk = this.#walk(pattern);
    const to = this.#node(right);
    const bound = this.#bind(path).slot;
    this.#edges.push((scope) => ({
      kind: "shortest",
      walk: walk.open(from, to, scope),
      path: bound,
      ...choice,
      span: pattern.span,
      from,
      to,
    }));
  }

  #select(elements: readonly PathElement[], path: Variable | undefined, choice: Choice): void {
    const inner = new PatternReader(this.#outer.with(this.#names), this.#slots);
    inner.#path(elements, path);
    const pieces = inner.#pieces;
    const to = inner.#current;
    const [first] = pieces;
    if (first?.kind !== "node" || to === undefined) throw new Error("A path without nodes.");
    const body = inner.finish();
    for (const [name, slot] of inner.#names) this.#names.set(name, slot);
    for (const end of [first.slot, to]) {
      const node = inner.#nodes.get(end);
      if (node !== undefined && !this.#nodes.has(end)) this.#nodes.set(end, node);
    }
    const { count, groups } = choice;
    this.#edges.push(() => ({ kind: "select", body, pieces, count, groups, from: first.slot, to }));
  }
}

function listed(piece: PathPiece, lists: ReadonlyMap<Slot, Slot>): PathPiece {
  if (piece.kind === "repeat") return { kind: "repeat", pieces: piece.pieces.map((inner) => listed(inner, lists)) };
  return { kind: piece.kind, slot: lists.get(piece.slot) ?? piece.slot };
}

function inlinePredicates(
  name: string,
  { properties, where }: NodePattern | RelationshipPattern,
): readonly Expression[] {
  if (properties?.kind === "Parameter") {
    const messages = {
      en: "A parameter cannot stand for the properties of a pattern. Name the keys: {name: $name}.",
      de: "Ein Parameter kann nicht für die Eigenschaften eines Musters stehen. Die Schlüssel nennen: {name: $name}.",
    };
    throw new CypherError("SyntaxError", "InvalidParameterUse", messages, properties.span);
  }
  return [...(properties === undefined ? [] : propertyPredicates(name, properties)), ...conjuncts(where)];
}
