/** Expressions back to text, with the parentheses that precedence asks for and no others. */

import type {
  CaseExpression,
  Expression,
  FunctionCall,
  MapEntry,
  MapProjectionItem,
  Query,
  TypeExpression,
} from "./ast.ts";
import { walk } from "./children.ts";
import { printName, printParameter, printString, printVariable } from "./print-name.ts";
import { printLabels, printPath, printShortestPath } from "./print-pattern.ts";

/** How a subquery inside braces is written. */
export type PrintQuery = (query: Query) => string;

/** Binding strength as in the parser; a part that binds less than its place needs is put in parentheses. */
const POWER = { loosest: 1, not: 4, comparison: 5, predicate: 6, sign: 10, postfix: 11, atom: 12 } as const;

const BINARY_POWER = {
  OR: 1,
  XOR: 2,
  AND: 3,
  "=~": 6,
  "STARTS WITH": 6,
  "ENDS WITH": 6,
  CONTAINS: 6,
  IN: 6,
  "+": 7,
  "-": 7,
  "||": 7,
  "*": 8,
  "/": 8,
  "%": 8,
  "^": 9,
} as const;

const TRIM_SIDES: Readonly<Record<string, string>> = { btrim: "BOTH", ltrim: "LEADING", rtrim: "TRAILING" };

/** Functions whose first argument would be read as the head of a comprehension. */
const BINDING_FUNCTIONS = new Set(["all", "any", "none", "single", "filter", "extract", "reduce"]);

/** The text of an expression. */
export function printExpression(expression: Expression, query: PrintQuery): string {
  const at = (part: Expression, least: number): string => {
    const text = write(part);
    return powerOf(part) < least ? `(${text})` : text;
  };
  const loose = (part: Expression): string => at(part, POWER.loosest);
  const write = (part: Expression): string => {
    switch (part.kind) {
      case "NullLiteral":
        return "null";
      case "BooleanLiteral":
        return String(part.value);
      case "IntegerLiteral":
        return String(part.value);
      case "FloatLiteral":
        return printFloat(part.value);
      case "StringLiteral":
        return printString(part.value);
      case "ListLiteral":
        return `[${part.items.map((item, index) => (index === 0 ? unbound(item) : loose(item))).join(", ")}]`;
      case "MapLiteral":
        return `{${part.entries.map(entry).join(", ")}}`;
      case "Parameter":
        return printParameter(part.name);
      case "Variable":
        return printVariable(part.name);
      case "PropertyAccess":
        return `${at(part.subject, POWER.postfix)}.${printName(part.key.text)}`;
      case "Subscript":
        return `${at(part.subject, POWER.postfix)}[${loose(part.index)}]`;
      case "Slice":
        return `${at(part.subject, POWER.postfix)}[${optional("", part.from)}..${optional("", part.to)}]`;
      case "Unary":
        if (part.operator === "NOT") return `NOT ${at(part.operand, POWER.not)}`;
        return isNumber(part.operand)
          ? `${part.operator}(${loose(part.operand)})`
          : `${part.operator}${at(part.operand, POWER.sign)}`;
      case "Binary": {
        const power = BINARY_POWER[part.operator];
        // Predicates don't chain, so one on the left of another is put in parentheses.
        return `${at(part.left, power === POWER.predicate ? power + 1 : power)} ${part.operator} ${at(part.right, power + 1)}`;
      }
      case "Comparison": {
        const links = part.links.map((link) => `${link.operator} ${at(link.operand, POWER.predicate)}`);
        return [at(part.first, POWER.predicate), ...links].join(" ");
      }
      case "NullPredicate":
        return `${at(part.operand, POWER.predicate + 1)} IS ${part.negated ? "NOT " : ""}NULL`;
      case "TypePredicate":
        return `${at(part.operand, POWER.predicate + 1)} IS ${part.negated ? "NOT " : ""}:: ${printType(part.type)}`;
      case "NormalizedPredicate":
        return `${at(part.operand, POWER.predicate + 1)} IS ${part.negated ? "NOT " : ""}${part.form} NORMALIZED`;
      case "LabelPredicate":
        return `${at(part.subject, POWER.postfix)}:${printLabels(part.labels)}`;
      case "Case":
        return printCase(part);
      case "CaseOperand":
        return "";
      case "FunctionCall":
        return printCall(part);
      case "CountStar":
        return "count(*)";
      case "ListComprehension": {
        const { list, where } = part;
        const whereText = where === undefined ? "" : ` WHERE ${barred(where)}`;
        const projectionText = part.projection === undefined ? "" : ` | ${barred(part.projection)}`;
        return `[${printVariable(part.variable.name)} IN ${barred(list)}${whereText}${projectionText}]`;
      }
      case "PatternComprehension": {
        const variable = part.variable === undefined ? "" : `${printVariable(part.variable.name)} = `;
        const where = part.where === undefined ? "" : ` WHERE ${barred(part.where)}`;
        return `[${variable}${printPath(part.pattern, loose)}${where} | ${barred(part.projection)}]`;
      }
      case "MapProjection":
        return `${printVariable(part.subject.name)}{${part.items.map(item).join(", ")}}`;
      case "ListPredicate":
        return `${part.quantifier}(${printVariable(part.variable.name)} IN ${loose(part.list)} WHERE ${loose(part.where)})`;
      case "Reduce": {
        const head = `${printVariable(part.accumulator.name)} = ${loose(part.initial)}`;
        return `reduce(${head}, ${printVariable(part.variable.name)} IN ${barred(part.list)} | ${barred(part.step)})`;
      }
      case "SubqueryExpression":
        return `${part.form.toUpperCase()} { ${query(part.query)} }`;
      case "PatternPredicate":
        return part.exists ? `exists(${printPath(part.pattern, loose)})` : printPath(part.pattern, loose);
      case "ShortestPathExpression":
        return printShortestPath(part.pattern, loose);
    }
  };
  const optional = (lead: string, part: Expression | undefined): string =>
    part === undefined ? "" : lead + loose(part);
  /** Beside a `|` that is not its own. */
  const barred = (part: Expression): string => (hasAlternatives(part) ? `(${loose(part)})` : loose(part));
  /** At the start of a bracket, where `x IN …` would bind `x`. */
  const unbound = (part: Expression): string => (beginsLikeBinding(part) ? `(${loose(part)})` : loose(part));
  const entry = ({ key, value }: MapEntry): string => `${printName(key.text)}: ${loose(value)}`;
  const item = (selector: MapProjectionItem): string => {
    switch (selector.kind) {
      case "PropertySelector":
        return `.${printName(selector.key.text)}`;
      case "AllPropertiesSelector":
        return ".*";
      case "VariableSelector":
        return printVariable(selector.variable.name);
      case "MapEntry":
        return entry(selector);
    }
  };
  const printCall = ({ form, name, distinct, args }: FunctionCall): string => {
    const lowered = name.text.toLowerCase();
    if (form === "trim") {
      const [text, ...characters] = args.map(loose);
      return `trim(${[TRIM_SIDES[lowered], ...characters, "FROM", text].join(" ")})`;
    }
    const texts = args.map((arg, index) => {
      if (index === 0 && BINDING_FUNCTIONS.has(lowered)) return unbound(arg);
      return lowered === "normalize" && index === 1 && arg.kind === "StringLiteral" ? arg.value : loose(arg);
    });
    return `${name.text.split(".").map(printName).join(".")}(${distinct ? "DISTINCT " : ""}${texts.join(", ")})`;
  };
  const printCase = ({ operand, branches, otherwise }: CaseExpression): string => {
    const condition = (part: Expression): string => {
      const [link] =
        part.kind === "Comparison" && part.first.kind === "CaseOperand" && part.links.length === 1 ? part.links : [];
      return link?.operator === "=" ? loose(link.operand) : loose(part).trimStart();
    };
    const texts = branches.map(
      (branch) => `WHEN ${branch.conditions.map(condition).join(", ")} THEN ${loose(branch.result)}`,
    );
    return [
      "CASE",
      ...(operand === undefined ? [] : [loose(operand)]),
      ...texts,
      ...(otherwise === undefined ? [] : [`ELSE ${loose(otherwise)}`]),
      "END",
    ].join(" ");
  };
  return loose(expression);
}

function powerOf(expression: Expression): number {
  switch (expression.kind) {
    case "Binary":
      return BINARY_POWER[expression.operator];
    // Behind a type `<` could open ANY<…>.
    case "TypePredicate":
    case "Comparison":
      return POWER.comparison;
    case "NullPredicate":
    case "NormalizedPredicate":
      return POWER.predicate;
    case "Unary":
      return expression.operator === "NOT" ? POWER.not : POWER.sign;
    case "IntegerLiteral":
      return expression.value < 0n ? POWER.sign : POWER.atom;
    case "FloatLiteral":
      return expression.value < 0 || Object.is(expression.value, -0) ? POWER.sign : POWER.atom;
    // A pattern goes on as long as `-` and `<` do, so it only stands free under AND, OR, XOR and NOT.
    case "PatternPredicate":
      return expression.exists ? POWER.atom : POWER.not;
    case "PropertyAccess":
    case "Subscript":
    case "Slice":
      return POWER.postfix;
    // `n:A:B` is one predicate with two labels, so it is no subject without parentheses.
    case "LabelPredicate":
      return POWER.sign;
    case "NullLiteral":
    case "BooleanLiteral":
    case "StringLiteral":
    case "ListLiteral":
    case "MapLiteral":
    case "Parameter":
    case "Variable":
    case "Case":
    case "CaseOperand":
    case "FunctionCall":
    case "CountStar":
    case "ListComprehension":
    case "PatternComprehension":
    case "MapProjection":
    case "ListPredicate":
    case "Reduce":
    case "SubqueryExpression":
    case "ShortestPathExpression":
      return POWER.atom;
  }
}

function printFloat(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value < 0 ? "-INF" : "INF";
  const text = Object.is(value, -0) ? "-0" : String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function isNumber(expression: Expression): boolean {
  return expression.kind === "IntegerLiteral" || expression.kind === "FloatLiteral";
}

/** The text of an expression that a `|` follows. */
export function printBeforeBar(expression: Expression, query: PrintQuery): string {
  const text = printExpression(expression, query);
  return hasAlternatives(expression) ? `(${text})` : text;
}

/** Whether `|` may stand in it for alternative labels or types. */
function hasAlternatives(expression: Expression): boolean {
  let found = false;
  walk(expression, (node) => {
    found ||= node.kind === "LabelOr" || node.kind === "UnionType";
    return !found;
  });
  return found;
}

/** Whether it is written as one name. */
function isWord({ kind }: Expression): boolean {
  return kind === "Variable" || kind === "NullLiteral" || kind === "BooleanLiteral" || kind === "FloatLiteral";
}

function beginsLikeBinding(expression: Expression): boolean {
  let first = expression;
  for (;;) {
    if (first.kind === "Binary") {
      if (first.operator === "IN" && isWord(first.left)) return true;
      first = first.left;
    } else if (first.kind === "Comparison") {
      if (isWord(first.first)) return true;
      first = first.first;
    } else if (
      first.kind === "NullPredicate" ||
      first.kind === "TypePredicate" ||
      first.kind === "NormalizedPredicate"
    ) {
      first = first.operand;
    } else {
      return false;
    }
  }
}

/** A type. */
export function printType(type: TypeExpression): string {
  switch (type.kind) {
    case "NamedType":
      return type.name + (type.notNull ? " NOT NULL" : "");
    case "ListType":
      return `LIST<${printType(type.element)}>${type.notNull ? " NOT NULL" : ""}`;
    case "UnionType":
      return type.members.map(printType).join(" | ");
  }
}
