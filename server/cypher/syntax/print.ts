/**
 * The syntax tree back to Cypher text. Parsing what is printed gives the same tree again but for
 * places in the text and the names of columns without alias. Keywords come in capitals, each
 * clause on a line of its own, or all on one line.
 */

import type {
  Clause,
  Expression,
  Projection,
  Query,
  RemoveItem,
  SetItem,
  Statement,
  Variable,
  YieldItem,
} from "./ast.ts";
import { printBeforeBar, printExpression } from "./print-expression.ts";
import { printName, printVariable } from "./print-name.ts";
import { printPatterns } from "./print-pattern.ts";

export interface PrintOptions {
  /** One line for everything instead of one for each clause. */
  readonly oneLine?: boolean;
  /** Lines to put before a clause of the outermost query, such as its comments. */
  readonly before?: (clause: Clause) => readonly string[];
}

/** The text of a statement. */
export function printStatement(statement: Statement, options: PrintOptions = {}): string {
  const lines = queryLines(statement.query, options.before);
  const all = statement.prefix === undefined ? lines : [statement.prefix, ...lines];
  return options.oneLine === true ? inline(all) : all.join("\n");
}

/** The text of an expression, on one line. */
export function printLooseExpression(expression: Expression): string {
  return printExpression(expression, printInline);
}

function printInline(query: Query): string {
  return inline(queryLines(query));
}

const expression = printLooseExpression;

function inline(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).join(" ");
}

function queryLines(query: Query, before?: PrintOptions["before"]): string[] {
  return query.branches.flatMap((branch, index) => {
    const union = index === 0 ? [] : [query.all ? "UNION ALL" : "UNION"];
    return [...union, ...branch.clauses.flatMap((clause) => [...(before?.(clause) ?? []), ...clauseLines(clause)])];
  });
}

function clauseLines(clause: Clause): string[] {
  switch (clause.kind) {
    case "Match":
      return [
        `${clause.optional ? "OPTIONAL " : ""}MATCH ${printPatterns(clause.patterns, expression)}`,
        ...tail("WHERE", clause.where),
      ];
    case "Unwind":
      return [`UNWIND ${expression(clause.list)} AS ${printVariable(clause.variable.name)}`];
    case "CallProcedure": {
      const args = clause.args === undefined ? "" : `(${clause.args.map(expression).join(", ")})`;
      const name = clause.procedure.text.split(".").map(printName).join(".");
      const yields = clause.yields === undefined ? "" : ` YIELD ${printYields(clause.yields)}`;
      return [`${clause.optional ? "OPTIONAL " : ""}CALL ${name}${args}${yields}`, ...tail("WHERE", clause.where)];
    }
    case "CallSubquery": {
      const imports =
        clause.imports === undefined ? "" : `(${clause.imports === "*" ? "*" : clause.imports.map(name).join(", ")}) `;
      return [`${clause.optional ? "OPTIONAL " : ""}CALL ${imports}{`, ...queryLines(clause.query).map(indented), "}"];
    }
    case "With":
      return [...projectionLines("WITH", clause.projection), ...tail("WHERE", clause.where)];
    case "Return":
      return projectionLines("RETURN", clause.projection);
    case "Create":
      return [`CREATE ${printPatterns(clause.patterns, expression)}`];
    case "Merge":
      return [
        `MERGE ${printPatterns([clause.pattern], expression)}`,
        ...clause.actions.map(
          (action) => `  ON ${action.on.toUpperCase()} SET ${action.items.map(setItem).join(", ")}`,
        ),
      ];
    case "Set":
      return [`SET ${clause.items.map(setItem).join(", ")}`];
    case "Remove":
      return [`REMOVE ${clause.items.map(removeItem).join(", ")}`];
    case "Delete":
      return [`${clause.detach ? "DETACH " : ""}DELETE ${clause.expressions.map(expression).join(", ")}`];
    case "Foreach":
      return [
        `FOREACH (${printVariable(clause.variable.name)} IN ${printBeforeBar(clause.list, printInline)} |`,
        ...clause.updates.flatMap((update) => clauseLines(update)).map(indented),
        ")",
      ];
  }
}

function projectionLines(keyword: string, projection: Projection): string[] {
  const items = projection.items.map((item) => {
    const alias = item.alias === undefined ? "" : ` AS ${printVariable(item.alias.name)}`;
    return expression(item.expression) + alias;
  });
  const columns = [...(projection.star ? ["*"] : []), ...items].join(", ");
  const order = projection.orderBy.map((item) => expression(item.expression) + (item.descending ? " DESC" : ""));
  return [
    `${keyword} ${projection.distinct ? "DISTINCT " : ""}${columns}`,
    ...(order.length === 0 ? [] : [`ORDER BY ${order.join(", ")}`]),
    ...tail("SKIP", projection.skip),
    ...tail("LIMIT", projection.limit),
  ];
}

function printYields(yields: readonly YieldItem[] | "*"): string {
  if (yields === "*") return "*";
  if (yields.length === 0) return "-";
  return yields
    .map(({ field, variable }) => {
      const alias = variable.name === field.text ? "" : ` AS ${printVariable(variable.name)}`;
      return printName(field.text) + alias;
    })
    .join(", ");
}

function setItem(item: SetItem): string {
  switch (item.kind) {
    case "SetProperty":
      return `${expression(item.target)} = ${expression(item.value)}`;
    case "SetProperties":
      return `${name(item.variable)} ${item.add ? "+=" : "="} ${expression(item.value)}`;
    case "SetLabels":
      return name(item.variable) + item.labels.map((label) => `:${printName(label.text)}`).join("");
  }
}

function removeItem(item: RemoveItem): string {
  return item.kind === "RemoveProperty"
    ? expression(item.target)
    : name(item.variable) + item.labels.map((label) => `:${printName(label.text)}`).join("");
}

function tail(keyword: string, part: Expression | undefined): string[] {
  return part === undefined ? [] : [`${keyword} ${expression(part)}`];
}

function name(variable: Variable): string {
  return printVariable(variable.name);
}

function indented(line: string): string {
  return `  ${line}`;
}
