/**
 * Patterns that are looked for: those of MATCH, which bind, those of comprehensions, which bind
 * inside, and those used as conditions, which bind nothing. First every variable is declared, then
 * the expressions are checked, since an element may name another of the same MATCH.
 */

import type { NodePattern, PathPattern, PatternPart, RelationshipPattern, Variable } from "../syntax/ast.ts";
import { ExpressionAnalyser } from "./analyse-expression.ts";
import type { AnalysisContext } from "./context.ts";
import type { Environment } from "./environment.ts";
import { checkPath, checkShape } from "./pattern-shape.ts";
import type { StaticType } from "./resolved.ts";
import { alreadyBound, misplacedPattern, semanticError, typeConflict, undefinedVariable } from "./semantic-errors.ts";
import { canBe, elementOf } from "./static-type.ts";

/** Whether variables that are not there yet are declared. */
type Mode = "match" | "comprehension" | "predicate";

/** Checks the patterns of a MATCH; its variables are declared in `environment`. */
export function analyseMatchPatterns(
  parts: readonly PatternPart[],
  environment: Environment,
  context: AnalysisContext,
): void {
  checkShape(parts, context.report);
  const before = environment.fork();
  const declaration = new Declaration("match", environment, context);
  for (const part of parts) {
    declaration.path(part.pattern.kind === "PathPattern" ? part.pattern : part.pattern.pattern);
    if (part.variable !== undefined) declaration.pathVariable(part.variable);
  }
  for (const part of parts) {
    const path = part.pattern.kind === "PathPattern" ? part.pattern : part.pattern.pattern;
    // Parentheses don't see the path that they are a part of.
    const grouped = part.variable === undefined ? environment : environment.without(part.variable.name);
    checkExpressions(path, environment, { before, grouped }, context);
  }
}

/** Checks a pattern inside an expression; answers what is visible in it. */
export function analysePath(
  pattern: PathPattern,
  mode: "predicate" | "comprehension",
  environment: Environment,
  context: AnalysisContext,
): Environment {
  checkPath(pattern, context.report);
  const quantified = pattern.elements.find(
    (element) => element.kind === "ParenthesizedPath" || (element.kind === "RelationshipPattern" && element.quantifier),
  );
  if (quantified !== undefined) context.report(quantifiedInExpression(quantified.span));
  const inner = environment.fork();
  new Declaration(mode, inner, context).path(pattern);
  checkExpressions(pattern, inner, { before: environment, grouped: inner }, context);
  return inner;
}

class Declaration {
  private readonly mode: Mode;
  private readonly environment: Environment;
  private readonly context: AnalysisContext;
  /** Relationship variables of this pattern: each relationship is walked once, so none comes twice. */
  private readonly relationships = new Set<string>();

  constructor(mode: Mode, environment: Environment, context: AnalysisContext) {
    this.mode = mode;
    this.environment = environment;
    this.context = context;
  }

  path(pattern: PathPattern): void {
    for (const element of pattern.elements) {
      if (element.kind === "NodePattern") this.node(element);
      else if (element.kind === "RelationshipPattern") this.relationship(element);
      else if (element.quantifier === undefined) this.path(element.pattern);
      else this.group(element.pattern);
    }
  }

  pathVariable(variable: Variable): void {
    if (this.environment.has(variable.name)) this.context.report(alreadyBound(variable));
    else this.environment.declare(variable.name, "path");
  }

  private node({ variable }: NodePattern): void {
    if (variable !== undefined) this.single(variable, "node");
  }

  private relationship({ variable, length, quantifier }: RelationshipPattern): void {
    if (variable === undefined) return;
    if (quantifier !== undefined) {
      this.fresh(variable, { list: "relationship" });
      return;
    }
    const type: StaticType = length === undefined ? "relationship" : { list: "relationship" };
    if (!this.single(variable, type)) return;
    if (this.relationships.has(variable.name)) this.context.report(repeatedRelationship(variable));
    this.relationships.add(variable.name);
  }

  /** Declares a variable or holds the one that is there to its type; whether it fits. */
  private single(variable: Variable, type: StaticType): boolean {
    const known = this.environment.typeOf(variable.name);
    if (known === undefined) {
      if (this.mode === "predicate") this.context.report(undefinedVariable(variable, this.environment.all().keys()));
      this.environment.declare(variable.name, type);
      return true;
    }
    if (fits(known, type)) return true;
    this.context.report(typeConflict(variable, known, type));
    return false;
  }

  /** The variables of a repeated path: lists outside of it, and new ones only. */
  private group(pattern: PathPattern): void {
    for (const { variable, type } of singlesOf(pattern)) this.fresh(variable, { list: type });
  }

  private fresh(variable: Variable, type: StaticType): void {
    if (this.environment.has(variable.name)) this.context.report(alreadyBound(variable));
    else this.environment.declare(variable.name, type);
  }
}

function fits(known: StaticType, wanted: StaticType): boolean {
  if (typeof wanted !== "object") return canBe(known, wanted);
  return canBe(known, "list") && canBe(elementOf(known), "relationship");
}

interface Single {
  readonly variable: Variable;
  readonly type: "node" | "relationship";
}

/** The variables of a path that is repeated, each once, as they are inside one repetition. */
function singlesOf(pattern: PathPattern): readonly Single[] {
  const singles = new Map<string, Single>();
  const visit = (path: PathPattern): void => {
    for (const element of path.elements) {
      if (element.kind === "ParenthesizedPath") visit(element.pattern);
      else if (element.variable !== undefined && !singles.has(element.variable.name)) {
        singles.set(element.variable.name, {
          variable: element.variable,
          type: element.kind === "NodePattern" ? "node" : "relationship",
        });
      }
    }
  };
  visit(pattern);
  return [...singles.values()];
}

/** What parentheses see: of the pattern around them all but its path, or, when they repeat, nothing. */
interface Surroundings {
  readonly before: Environment;
  readonly grouped: Environment;
}

function checkExpressions(
  pattern: PathPattern,
  environment: Environment,
  around: Surroundings,
  context: AnalysisContext,
): void {
  const { before, grouped } = around;
  const expressions = new ExpressionAnalyser(context, "forbidden");
  for (const element of pattern.elements) {
    if (element.kind === "ParenthesizedPath") {
      const inside =
        element.quantifier === undefined
          ? grouped
          : before.binding(...singlesOf(element.pattern).map(({ variable, type }) => [variable.name, type] as const));
      checkExpressions(element.pattern, inside, around, context);
      if (element.where !== undefined) expressions.condition(element.where, inside);
      continue;
    }
    if (element.properties?.kind === "Parameter") context.report(parameterAsProperties(element));
    const quantified = element.kind === "RelationshipPattern" && element.quantifier !== undefined;
    const variable = quantified ? element.variable : undefined;
    const inside = variable === undefined ? environment : before.binding([variable.name, "relationship"]);
    expressions.element(element, inside);
  }
}

function repeatedRelationship(variable: Variable) {
  return semanticError(
    "RelationshipUniquenessViolation",
    `The relationship ‘${variable.name}’ stands twice in this pattern; a pattern walks each relationship once only.`,
    `Die Beziehung ‘${variable.name}’ steht zweimal in diesem Muster; ein Muster geht jede Beziehung nur einmal.`,
    variable.span,
  );
}

function parameterAsProperties(element: NodePattern | RelationshipPattern) {
  return semanticError(
    "InvalidParameterUse",
    "A whole parameter can't give the properties to look for; name them: {id: $map.id}.",
    "Ein ganzer Parameter kann nicht die gesuchten Eigenschaften angeben; man nennt sie: {id: $map.id}.",
    element.properties?.span ?? element.span,
  );
}

function quantifiedInExpression(span: { readonly start: number; readonly end: number }) {
  const { messages } = misplacedPattern(span);
  return semanticError(
    "UnexpectedSyntax",
    `A path with repetitions can't stand in an expression. ${messages.en}`,
    `Ein Pfad mit Wiederholungen kann nicht in einem Ausdruck stehen. ${messages.de}`,
    span,
  );
}
