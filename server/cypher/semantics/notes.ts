/**
 * What is worth saying about a statement that is no error: comparisons with null, products of
 * patterns that nothing connects, names that the graph does not know, parameters without a value.
 */

import type { SourceSpan } from "../errors.ts";
import type {
  AstNode,
  ComparisonChain,
  Expression,
  LabelExpression,
  MatchClause,
  Name,
  NodePattern,
  RelationshipPattern,
} from "../syntax/ast.ts";
import { walk } from "../syntax/children.ts";
import { closestName } from "../syntax/closest-name.ts";
import { findProduct } from "./cartesian-product.ts";
import { isUpdating } from "./clause-order.ts";
import type { ResolvedStatement } from "./resolved.ts";

export interface Note {
  readonly code:
    | "NullComparison"
    | "CartesianProduct"
    | "UnknownLabel"
    | "UnknownType"
    | "UnknownProperty"
    | "MissingParameter";
  readonly messageEn: string;
  readonly messageDe: string;
  readonly start: number;
  readonly end: number;
  /** The known name that was probably meant. */
  readonly suggestion?: string;
}

/** What is known of the graph and the run; what is not given is not looked at. */
export interface Surroundings {
  readonly labels?: ReadonlySet<string>;
  readonly relationshipTypes?: ReadonlySet<string>;
  readonly propertyKeys?: ReadonlySet<string>;
  /** Names of the parameters that have a value. */
  readonly parameters?: ReadonlySet<string>;
}

/** The notes on a statement, in the order of its text. */
export function notesOf(resolved: ResolvedStatement, surroundings: Surroundings): readonly Note[] {
  const notes: Note[] = [];
  const elements = elementVariables(resolved.statement);
  walk(resolved.statement, (node) => {
    // What a statement creates need not be known yet.
    if (isUpdating(node)) return false;
    if (node.kind === "Comparison") addNullComparisons(node, notes);
    if (node.kind === "Match") addProduct(node, resolved, notes);
    if (node.kind === "NodePattern" || node.kind === "RelationshipPattern") addPatternNames(node, surroundings, notes);
    if (node.kind === "Parameter" && surroundings.parameters?.has(node.name) === false) {
      notes.push(missingParameter(node.name, node.span));
    }
    if (node.kind === "LabelPredicate" && node.subject.kind === "Variable") {
      const type = elements.get(node.subject.name);
      if (type === "node") addUnknown(labelNames(node.labels), surroundings.labels, LABEL, notes);
      if (type === "relationship") addUnknown(labelNames(node.labels), surroundings.relationshipTypes, TYPE, notes);
    }
    if (node.kind === "PropertyAccess" && node.subject.kind === "Variable" && elements.has(node.subject.name)) {
      addUnknown([node.key], surroundings.propertyKeys, PROPERTY, notes);
    }
    if (node.kind === "MapProjection" && elements.has(node.subject.name)) {
      const keys = node.items.flatMap((item) => (item.kind === "PropertySelector" ? [item.key] : []));
      addUnknown(keys, surroundings.propertyKeys, PROPERTY, notes);
    }
    return true;
  });
  return notes.sort((a, b) => a.start - b.start);
}

function addNullComparisons(comparison: ComparisonChain, notes: Note[]): void {
  let before: Expression = comparison.first;
  for (const { operator, operand } of comparison.links) {
    const equality = operator === "=" || operator === "<>";
    if (equality && (operand.kind === "NullLiteral" || before.kind === "NullLiteral")) {
      notes.push(nullComparison(operator === "=", comparison.span));
    }
    before = operand;
  }
}

/** The variables that patterns bind, with what they are. */
function elementVariables(statement: AstNode): ReadonlyMap<string, "node" | "relationship"> {
  const elements = new Map<string, "node" | "relationship">();
  walk(statement, (node) => {
    if (node.kind === "NodePattern" && node.variable !== undefined) elements.set(node.variable.name, "node");
    if (node.kind === "RelationshipPattern" && node.variable !== undefined)
      elements.set(node.variable.name, "relationship");
  });
  return elements;
}

function addPatternNames(element: NodePattern | RelationshipPattern, surroundings: Surroundings, notes: Note[]): void {
  if (element.kind === "NodePattern") addUnknown(labelNames(element.labels), surroundings.labels, LABEL, notes);
  else addUnknown(labelNames(element.types), surroundings.relationshipTypes, TYPE, notes);
  if (element.properties?.kind !== "MapLiteral") return;
  const keys = element.properties.entries.map((entry) => entry.key);
  addUnknown(keys, surroundings.propertyKeys, PROPERTY, notes);
}

function labelNames(labels: LabelExpression | undefined): readonly Name[] {
  switch (labels?.kind) {
    case undefined:
    case "LabelWildcard":
      return [];
    case "LabelName":
      return [labels.name];
    case "LabelNot":
      return labelNames(labels.operand);
    case "LabelAnd":
    case "LabelOr":
      return [...labelNames(labels.left), ...labelNames(labels.right)];
  }
}

interface Unknown {
  readonly code: Note["code"];
  readonly en: string;
  readonly de: string;
}

const LABEL: Unknown = { code: "UnknownLabel", en: "No node has the label", de: "Kein Knoten hat das Label" };
const TYPE: Unknown = { code: "UnknownType", en: "No relationship has the type", de: "Keine Beziehung hat den Typ" };
const PROPERTY: Unknown = { code: "UnknownProperty", en: "Nothing has a property", de: "Nichts hat eine Eigenschaft" };

function addUnknown(
  names: readonly Name[],
  known: ReadonlySet<string> | undefined,
  words: Unknown,
  notes: Note[],
): void {
  if (known === undefined) return;
  for (const { text, span } of names) {
    if (known.has(text)) continue;
    const suggestion = closestName(text, known);
    notes.push({
      code: words.code,
      messageEn: `${words.en} ‘${text}’.${suggestion === undefined ? "" : ` Did you mean ‘${suggestion}’?`}`,
      messageDe: `${words.de} ‘${text}’.${suggestion === undefined ? "" : ` Gemeint war vielleicht ‘${suggestion}’?`}`,
      ...span,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
}

function addProduct(clause: MatchClause, resolved: ResolvedStatement, notes: Note[]): void {
  const lonely = findProduct(clause, resolved.scopes.get(clause) ?? new Map());
  if (lonely === undefined) return;
  notes.push({
    code: "CartesianProduct",
    messageEn:
      "Nothing connects this pattern with those before it, so every match of one is combined with every match of the other.",
    messageDe:
      "Nichts verbindet dieses Muster mit denen davor; so wird jeder Treffer des einen mit jedem des anderen kombiniert.",
    ...lonely.span,
  });
}

function nullComparison(equal: boolean, span: SourceSpan): Note {
  const instead = equal ? "IS NULL" : "IS NOT NULL";
  return {
    code: "NullComparison",
    messageEn: `Compared with null the answer is always null, so nothing is found. Write ${instead}.`,
    messageDe: `Der Vergleich mit null ergibt immer null, gefunden wird also nichts. Gemeint ist ${instead}.`,
    ...span,
  };
}

function missingParameter(name: string, span: SourceSpan): Note {
  return {
    code: "MissingParameter",
    messageEn: `The parameter $${name} has no value yet.`,
    messageDe: `Der Parameter $${name} hat noch keinen Wert.`,
    ...span,
  };
}
