/**
 * Puts the pieces of a pattern into an order: from the most selective anchor along the cheapest
 * edge, each predicate as soon as what it needs is bound. Greedy for each of several anchors, the
 * cheapest whole wins; the cost is the sum of the rows that flow.
 */
import { CypherError } from "../errors.ts";
import type { GraphSource } from "../graph/graph-source.ts";
import { degreeScan, edgeStep, relationshipScan, shortestStep } from "./edge-steps.ts";
import type { EdgeContext } from "./edge-steps.ts";
import { Estimates } from "./estimates.ts";
import { filter } from "./filter.ts";
import type { ShowPredicate } from "./filter.ts";
import { edgeSlots } from "./graph-pattern.ts";
import type {
  GraphPattern,
  PatternEdge,
  PatternNode,
  Predicate,
  RepeatEdge,
  ShortestEdge,
  WalkEdge,
} from "./graph-pattern.ts";
import { nodeAccess } from "./node-access.ts";
import type { NodeAccess } from "./node-access.ts";
import { argument } from "./operators.ts";
import type { PlanOperator } from "./operators.ts";
import type { Scope, Slot } from "./scope.ts";
import { everyStep } from "./synthetic.ts";
import { valueJoin } from "./value-join.ts";

const ANCHORS_TRIED = 4;

/** Plans the pattern on top of `input`, where the slots of `bound` have values. */
export function planPattern(
  pattern: GraphPattern,
  input: PlanOperator,
  bound: Iterable<Slot>,
  source: GraphSource,
  show: ShowPredicate,
): PlanOperator {
  const planner = new MatchPlanner(pattern, source, show);
  return planner.plan({
    operator: input,
    cost: 0,
    bound: new Set(bound),
    edges: pattern.edges,
    predicates: pattern.predicates,
    done: [],
  });
}

interface State {
  readonly operator: PlanOperator;
  readonly cost: number;
  readonly bound: ReadonlySet<Slot>;
  /** What is left to do. */
  readonly edges: readonly PatternEdge[];
  readonly predicates: readonly Predicate[];
  /** Edges whose relationships are taken. */
  readonly done: readonly PatternEdge[];
}

class MatchPlanner {
  readonly #pattern: GraphPattern;
  readonly #source: GraphSource;
  readonly #estimates: Estimates;
  readonly #nodes: ReadonlyMap<Slot, PatternNode>;
  readonly #show: ShowPredicate;

  constructor(pattern: GraphPattern, source: GraphSource, show: ShowPredicate) {
    this.#pattern = pattern;
    this.#source = source;
    this.#estimates = new Estimates(source);
    this.#nodes = new Map(pattern.nodes.map((node) => [node.slot, node]));
    this.#show = show;
  }

  plan(start: State): PlanOperator {
    let state = this.#filtered(start);
    for (;;) {
      const next = this.#connected(state) ?? this.#shortest(state) ?? this.#anchored(state) ?? this.#selected(state);
      if (next === undefined) break;
      state = next;
    }
    return this.#finished(state);
  }

  /** The cheapest edge that starts at something bound. */
  #connected(state: State): State | undefined {
    let best: State | undefined;
    for (const edge of state.edges) {
      const operator = edgeStep(edge, this.#context(state));
      if (operator === undefined) continue;
      const next = this.#after(state, edge, operator);
      if (best === undefined || rank(next) < rank(best)) best = next;
    }
    return best;
  }

  #after(state: State, edge: PatternEdge, operator: PlanOperator): State {
    const bound = new Set([...state.bound, edge.from, edge.to, ...edgeSlots(edge)]);
    const late = edge.kind === "walk" ? lateSteps(edge, state, this.#pattern.scope) : [];
    return this.#filtered({
      operator,
      cost: state.cost + operator.estimatedRows,
      bound,
      edges: state.edges.filter((other) => other !== edge),
      predicates: [...state.predicates, ...late],
      done: [...state.done, edge],
    });
  }

  /** A further node or relationship from nowhere: of the most promising ones that whose whole plan costs least. */
  #anchored(state: State): State | undefined {
    const selecting = new Set(
      state.edges.filter((edge) => edge.kind === "select").flatMap((edge) => [edge.from, edge.to]),
    );
    const free = this.#pattern.nodes.filter(({ slot }) => !state.bound.has(slot) && !selecting.has(slot));
    const anchors = free
      .map((node) => ({ node, access: this.#access(node, state) }))
      .sort((a, b) => a.access.rows - b.access.rows)
      .slice(0, ANCHORS_TRIED)
      .map(({ node, access }) => this.#at(node, access, state));
    anchors.push(...this.#scannedEdges(state));
    if (anchors.length < 2) return anchors[0];
    return anchors
      .map((anchor) => ({ anchor, cost: this.#walked(anchor).cost }))
      .reduce((best, other) => (other.cost < best.cost ? other : best)).anchor;
  }

  #at(node: PatternNode, access: NodeAccess, state: State): State {
    const predicates = state.predicates.filter((predicate) => predicate !== access.consumed);
    const join = valueJoin(node, access, predicates, state.bound, state.operator, this.#estimates, this.#show);
    const operator = join ?? access.operator(state.operator);
    return this.#filtered({
      ...state,
      operator,
      cost: state.cost + operator.estimatedRows,
      bound: new Set([...state.bound, node.slot]),
      predicates,
    });
  }

  /** Relationships read as they lie, where a pattern begins and both ends are open. */
  #scannedEdges(state: State): readonly State[] {
    if (state.done.length > 0) return [];
    return state.edges.flatMap((edge) => {
      if (edge.kind === "leaf" && !state.bound.has(edge.from)) {
        const scan = degreeScan(edge, this.#context(state));
        return scan === undefined ? [] : [this.#after(state, edge, scan)];
      }
      if (edge.kind !== "hop" || edge.from === edge.to) return [];
      if ([edge.from, edge.to, edge.slot].some((slot) => state.bound.has(slot))) return [];
      return [this.#after(state, edge, relationshipScan(edge, this.#context(state)))];
    });
  }

  /** The state once all edges that hang together with the bound nodes are planned. */
  #walked(state: State): State {
    const next = this.#connected(state);
    return next === undefined ? state : this.#walked(next);
  }

  #access(node: PatternNode, state: State) {
    return nodeAccess(node, state.predicates, state.bound, this.#source, this.#estimates);
  }

  #shortest(state: State): State | undefined {
    const edge = state.edges.find(
      (edge): edge is ShortestEdge =>
        edge.kind === "shortest" && state.bound.has(edge.from) && state.bound.has(edge.to),
    );
    if (edge === undefined) return undefined;
    const own = new Set([edge.path, edge.walk.slot]);
    const about = edge.distinctEnds
      ? state.predicates.filter(
          ({ needs }) =>
            [...needs].some((slot) => own.has(slot)) &&
            [...needs].every((slot) => own.has(slot) || state.bound.has(slot)),
        )
      : [];
    const [late] = lateSteps(edge.walk, state, this.#pattern.scope);
    if (late !== undefined) throw unorderedPattern(late);
    const operator = shortestStep(edge, about, this.#context(state));
    const next = this.#after(state, edge, operator);
    return { ...next, predicates: next.predicates.filter((predicate) => !about.includes(predicate)) };
  }

  /** Paths with a selector of a form that no search answers: all of them, then the shortest. */
  #selected(state: State): State | undefined {
    const edge = state.edges.find((edge) => edge.kind === "select");
    if (edge === undefined) return undefined;
    const body = planPattern(edge.body, argument(), state.bound, this.#source, this.#show);
    const { pieces, count, groups, from, to } = edge;
    const operator: PlanOperator = {
      kind: "SelectPaths",
      input: state.operator,
      body,
      ends: [from, to],
      pieces,
      count,
      groups,
      keep: edge.body.introduced,
      details: `the ${count} shortest${groups ? " lengths" : ""}`,
      estimatedRows: state.operator.estimatedRows * Math.min(body.estimatedRows, count),
    };
    return this.#after(state, edge, operator);
  }

  /** Tests what can be tested now. */
  #filtered(state: State): State {
    const ready = state.predicates.filter(({ needs }) => [...needs].every((slot) => state.bound.has(slot)));
    if (ready.length === 0) return state;
    return {
      ...state,
      operator: filter(state.operator, ready, this.#estimates, this.#show),
      predicates: state.predicates.filter((predicate) => !ready.includes(predicate)),
    };
  }

  /** The path variables, and the predicates about them. */
  #finished(state: State): PlanOperator {
    let { operator } = state;
    for (const { path, pieces } of this.#pattern.paths) {
      operator = {
        kind: "BindPath",
        input: operator,
        path,
        pieces,
        details: "",
        estimatedRows: operator.estimatedRows,
      };
    }
    return state.predicates.length === 0 ? operator : filter(operator, state.predicates, this.#estimates, this.#show);
  }

  #context(state: State): EdgeContext {
    return {
      input: state.operator,
      bound: state.bound,
      done: state.done,
      estimates: this.#estimates,
      nodeOf: (slot) => this.#nodes.get(slot) ?? { slot, name: ` ${slot}`, labels: [] },
      planBody: (edge, start) => this.#body(edge, start, state.bound),
    };
  }

  #body(edge: RepeatEdge, start: Slot, bound: ReadonlySet<Slot>): PlanOperator {
    return planPattern(edge.body, argument(), [...bound, start], this.#source, this.#show);
  }
}

function unorderedPattern({ expression }: Predicate): CypherError {
  const messages = {
    en: "A relationship of a shortest path may only be compared with what is bound before it.",
    de: "Eine Beziehung eines kürzesten Pfads lässt sich nur mit dem vergleichen, was vorher gebunden ist.",
  };
  return new CypherError("NotSupported", "Pattern", messages, expression.span);
}

/** Rows after the step; a step that can only drop rows goes first. */
function rank(state: State): number {
  return state.operator.estimatedRows;
}

/** What a walk could not test on its way, because it names something that is bound later. */
function lateSteps(walk: WalkEdge, state: State, scope: Scope): readonly Predicate[] {
  return walk.stepPredicates
    .filter(({ needs }) => ![...needs].every((slot) => state.bound.has(slot)))
    .map(({ expression, needs }) => ({
      expression: everyStep(walk.stepName, walk.name, expression),
      scope,
      needs: new Set([...needs, walk.slot]),
    }));
}
