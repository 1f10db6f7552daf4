/** Follows a query clause by clause: what each variable may hold, and every expression held to the rules. */
import type { CypherParameters } from "../store/graph-store.ts";
import type { AstNode, Clause, Expression, Projection, Query, SingleQuery } from "../cypher/syntax/ast.ts";
import { childrenOf } from "../cypher/syntax/children.ts";
import { type Estimate, ExpressionEstimator, type Scope } from "./estimate-expression.ts";
import { type Extent, PROPERTIES, either, gathered, partOf } from "./extent.ts";
import { variablesOf } from "./pattern-variables.ts";

interface Outcome {
  readonly columns: ReadonlyMap<string, Extent>;
  /** Of the dearest expression for one row. */
  readonly steps: number;
}

/** Whether the child of a pattern is an expression: its properties or its WHERE. */
function isCondition(node: AstNode, child: AstNode): child is Expression {
  return child.kind === "MapLiteral" || ("where" in node && child === node.where);
}

class QueryEstimator {
  readonly #expressions: ExpressionEstimator;

  constructor(parameters: CypherParameters) {
    this.#expressions = new ExpressionEstimator({
      parameters,
      subquery: (query, scope) => this.#asValue(query, scope),
    });
  }

  #asValue(query: Query, scope: Scope): Estimate {
    const { columns, steps } = this.query(query, scope);
    const values = [...columns.values()];
    const [only] = values;
    return { extent: values.length === 1 && only ? only : gathered(values), steps };
  }

  query(query: Query, scope: Scope): Outcome {
    const outcomes = query.branches.map((branch) => this.#branch(branch, scope));
    const [first = { columns: new Map<string, Extent>(), steps: 0 }, ...others] = outcomes;
    const columns = new Map(first.columns);
    for (const other of others) {
      for (const [name, extent] of other.columns) {
        const known = columns.get(name);
        columns.set(name, known ? either(known, extent) : extent);
      }
    }
    return { columns, steps: Math.max(...outcomes.map(({ steps }) => steps)) };
  }

  #branch({ clauses }: SingleQuery, outer: Scope): Outcome {
    let scope = outer;
    let columns: ReadonlyMap<string, Extent> = new Map();
    let dearest = 1;
    for (const clause of clauses) {
      const after = this.#clause(clause, scope);
      dearest = Math.max(dearest, after.steps);
      scope = after.columns;
      columns = clause.kind === "Return" ? after.columns : new Map();
    }
    return { columns, steps: dearest };
  }

  /** The scope behind the clause, and the steps of its dearest expression. */
  #clause(clause: Clause, scope: Scope): Outcome {
    switch (clause.kind) {
      case "Match": {
        const bound = new Map(scope);
        for (const pattern of clause.patterns) {
          for (const [name, extent] of variablesOf(pattern)) bound.set(name, extent);
        }
        let steps = clause.where ? this.#expressions.estimate(clause.where, bound).steps : 1;
        for (const pattern of clause.patterns) steps = Math.max(steps, this.#inPattern(pattern, bound));
        return { columns: bound, steps };
      }
      case "Unwind": {
        const list = this.#expressions.estimate(clause.list, scope);
        return { columns: new Map(scope).set(clause.variable.name, partOf(list.extent)), steps: list.steps };
      }
      case "CallProcedure": {
        const bound = new Map(scope);
        const { yields } = clause;
        if (Array.isArray(yields)) for (const { variable } of yields) bound.set(variable.name, partOf(PROPERTIES));
        const given = [...(clause.args ?? []), ...(clause.where ? [clause.where] : [])];
        const steps = given.map((node) => this.#expressions.estimate(node, bound).steps);
        return { columns: bound, steps: Math.max(1, ...steps) };
      }
      case "CallSubquery": {
        const { columns, steps } = this.query(clause.query, scope);
        return { columns: new Map([...scope, ...columns]), steps };
      }
      case "With": {
        const projected = this.#projection(clause.projection, scope);
        if (!clause.where) return projected;
        const filter = this.#expressions.estimate(clause.where, new Map([...scope, ...projected.columns]));
        return { columns: projected.columns, steps: Math.max(projected.steps, filter.steps) };
      }
      case "Return":
        return this.#projection(clause.projection, scope);
      case "Create":
      case "Delete":
      case "Foreach":
      case "Merge":
      case "Remove":
      case "Set":
        // Refused by the parser.
        return { columns: scope, steps: 1 };
    }
  }

  /** Every expression inside a pattern: properties and conditions. */
  #inPattern(node: AstNode, scope: Scope): number {
    let steps = 1;
    for (const child of childrenOf(node)) {
      const below = isCondition(node, child)
        ? this.#expressions.estimate(child, scope).steps
        : this.#inPattern(child, scope);
      steps = Math.max(steps, below);
    }
    return steps;
  }

  #projection({ star, items, orderBy, skip, limit }: Projection, scope: Scope): Outcome {
    const columns = new Map(star ? scope : []);
    let steps = 1;
    for (const { expression, name } of items) {
      const value = this.#expressions.estimate(expression, scope);
      columns.set(name, value.extent);
      steps = Math.max(steps, value.steps);
    }
    const visible = new Map([...scope, ...columns]);
    const rest = [
      ...orderBy.map(({ expression }) => expression),
      ...[skip, limit].filter((node) => node !== undefined),
    ];
    for (const node of rest) steps = Math.max(steps, this.#expressions.estimate(node, visible).steps);
    return { columns, steps };
  }
}

/** Throws the refusal of the first rule that the query breaks. */
export function boundQuery(query: Query, parameters: CypherParameters): void {
  new QueryEstimator(parameters).query(query, new Map());
}
