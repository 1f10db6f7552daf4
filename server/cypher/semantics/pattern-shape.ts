/**
 * What Neo4j asks of a pattern's form, variables and expressions aside: what shortestPath takes,
 * what may stand in a quantified path, which types go with a variable length, how selectors mix.
 */

import { CypherError, type SourceSpan } from "../errors.ts";
import type {
  LabelExpression,
  ParenthesizedPath,
  PathElement,
  PathPattern,
  PatternPart,
  RelationshipPattern,
  ShortestPathPattern,
} from "../syntax/ast.ts";
import { walk } from "../syntax/children.ts";
import { semanticError } from "./semantic-errors.ts";

type Report = (error: CypherError) => void;

/** The parts of one MATCH. */
export function checkShape(parts: readonly PatternPart[], report: Report): void {
  const selective = parts.find((part) => part.selector !== undefined && part.selector.form !== "all");
  if (selective?.selector !== undefined && parts.length > 1) {
    report(
      shapeError(
        "A path selector such as ANY SHORTEST stands alone in its MATCH; put the other patterns into a MATCH of their own.",
        "Ein Pfadselektor wie ANY SHORTEST steht allein in seinem MATCH; die anderen Muster gehören in ein eigenes MATCH.",
        selective.selector.span,
      ),
    );
  }
  for (const part of parts) checkPart(part, report);
}

function checkPart(part: PatternPart, report: Report): void {
  const { pattern, selector } = part;
  if (selector !== undefined && selector.count < 1n) {
    report(
      shapeError("At least one path must be asked for.", "Es muss mindestens ein Pfad verlangt werden.", selector.span),
    );
  }
  if (pattern.kind === "ShortestPathPattern") {
    if (selector !== undefined) {
      report(
        shapeError(
          "shortestPath() takes no path selector.",
          "shortestPath() nimmt keinen Pfadselektor.",
          selector.span,
        ),
      );
    }
    checkShortestPath(pattern, report);
  } else {
    checkPath(pattern, report);
    if (pattern.elements.every(canBeEmpty)) {
      report(
        shapeError(
          "A pattern needs at least one node; a path that may be repeated zero times does not give one.",
          "Ein Muster braucht mindestens einen Knoten; ein Pfad, der nullmal wiederholt werden darf, gibt keinen.",
          pattern.span,
        ),
      );
    }
  }
}

function canBeEmpty(element: PathElement): boolean {
  return element.kind === "ParenthesizedPath" && element.quantifier?.min === 0n;
}

/** `shortestPath(…)` takes one relationship between two nodes. */
export function checkShortestPath({ pattern, span }: ShortestPathPattern, report: Report): void {
  const [first, relationship, last, ...more] = pattern.elements;
  const plain =
    first?.kind === "NodePattern" &&
    relationship?.kind === "RelationshipPattern" &&
    last?.kind === "NodePattern" &&
    more.length === 0;
  if (!plain || relationship.quantifier !== undefined) {
    report(
      shapeError(
        "shortestPath() takes one relationship between two nodes, for instance shortestPath((a)-[*]-(b)).",
        "shortestPath() nimmt eine einzige Beziehung zwischen zwei Knoten, zum Beispiel shortestPath((a)-[*]-(b)).",
        span,
      ),
    );
    return;
  }
  if (first.variable !== undefined && first.variable.name === last.variable?.name) {
    report(
      shapeError("shortestPath() needs two different nodes.", "shortestPath() braucht zwei verschiedene Knoten.", span),
    );
  }
  const least = relationship.length?.min ?? 1n;
  if (least > 1n) {
    report(
      shapeError(
        "The least length of shortestPath() is 0 or 1.",
        "Die Mindestlänge von shortestPath() ist 0 oder 1.",
        relationship.length?.span ?? relationship.span,
      ),
    );
  }
  checkPath(pattern, report);
}

/** A path outside of shortestPath. */
export function checkPath(path: PathPattern, report: Report): void {
  for (const element of path.elements) {
    if (element.kind === "RelationshipPattern") checkRelationship(element, report);
    if (element.kind !== "ParenthesizedPath") continue;
    checkParenthesized(element, report);
    if (element.quantifier === undefined && path.elements.length > 1) {
      report(
        shapeError(
          "Only a repeated path in parentheses stands beside other patterns; leave these parentheses out, or repeat it with {1}.",
          "Neben anderen Mustern steht nur ein wiederholter Pfad in Klammern; diese Klammern entfallen, oder {1} wiederholt ihn.",
          element.span,
        ),
      );
    }
  }
}

function checkRelationship(relationship: RelationshipPattern, report: Report): void {
  const { length, types, where } = relationship;
  if (length === undefined) return;
  if (types !== undefined && !isAlternative(types)) {
    report(
      shapeError(
        "With a variable length the types can only be alternatives: [:A|B*]. Write a quantified path for more: ((a)-[:A&!B]->(b))+.",
        "Bei variabler Länge können die Typen nur Alternativen sein: [:A|B*]. Für mehr dient ein quantifizierter Pfad: ((a)-[:A&!B]->(b))+.",
        types.span,
      ),
    );
  }
  if (where !== undefined) {
    report(
      shapeError(
        "With a variable length there is no WHERE inside the brackets. Write a quantified path: ((a)-[r:T WHERE r.x > 1]->(b))+.",
        "Bei variabler Länge gibt es kein WHERE in der Klammer. Dafür dient ein quantifizierter Pfad: ((a)-[r:T WHERE r.x > 1]->(b))+.",
        where.span,
      ),
    );
  }
}

function isAlternative(types: LabelExpression): boolean {
  return (
    types.kind === "LabelName" || (types.kind === "LabelOr" && isAlternative(types.left) && isAlternative(types.right))
  );
}

function checkParenthesized(path: ParenthesizedPath, report: Report): void {
  if (path.variable !== undefined) {
    report(
      new CypherError(
        "NotSupported",
        "SubPathVariable",
        {
          en: "A path variable inside parentheses is not supported; name the whole path instead.",
          de: "Eine Pfadvariable innerhalb von Klammern wird nicht unterstützt; benannt wird der ganze Pfad.",
        },
        path.variable.span,
      ),
    );
  }
  checkPath(path.pattern, report);
  if (path.quantifier === undefined) return;
  let relationships = 0;
  walk(path.pattern, (node) => {
    if (node.kind === "SubqueryExpression" || node.kind === "PatternComprehension" || node.kind === "PatternPredicate")
      return false;
    if (node.kind === "RelationshipPattern") {
      relationships++;
      if (node.length !== undefined) report(nested(node.length.span));
    }
    if (node.kind === "PathQuantifier") report(nested(node.span));
    return true;
  });
  if (relationships === 0) {
    report(
      shapeError(
        "A path that is repeated needs a relationship in it.",
        "Ein Pfad, der wiederholt wird, braucht eine Beziehung.",
        path.span,
      ),
    );
  }
}

function nested(span: SourceSpan): CypherError {
  return shapeError(
    "Repetitions can't be nested in each other.",
    "Wiederholungen lassen sich nicht ineinander verschachteln.",
    span,
  );
}

function shapeError(en: string, de: string, span: SourceSpan): CypherError {
  return semanticError("UnexpectedSyntax", en, de, span);
}
