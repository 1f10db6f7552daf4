/** Functions on nodes, relationships and paths. What was deleted in the same query has no content any more. */

import { CypherError } from "../errors.ts";
import type { CypherMap, CypherNode, CypherPath, CypherRelationship, CypherValue } from "../value.ts";
import { isMap, isNode, isPath, isRelationship } from "../values/types.ts";
import { notSupported } from "../values/value-error.ts";
import { definer, required, valueAt } from "./define.ts";
import type { FunctionContext, FunctionEntry } from "./function-entry.ts";

const scalar = definer("scalar");
const list = definer("list");

function nodeAt(args: readonly CypherValue[], index: number): CypherNode {
  const value = valueAt(args, index);
  if (isNode(value)) return value;
  throw new TypeError("declared NODE");
}

function relationshipAt(args: readonly CypherValue[], index: number): CypherRelationship {
  const value = valueAt(args, index);
  if (isRelationship(value)) return value;
  throw new TypeError("declared RELATIONSHIP");
}

function pathAt(args: readonly CypherValue[], index: number): CypherPath {
  const value = valueAt(args, index);
  if (isPath(value)) return value;
  throw new TypeError("declared PATH");
}

function elementAt(args: readonly CypherValue[], index: number): CypherNode | CypherRelationship {
  const value = valueAt(args, index);
  return isNode(value) ? value : relationshipAt(args, index);
}

/** Throws `EntityNotFound.DeletedEntityAccess` for an element that the query has deleted. */
function present<T extends CypherNode | CypherRelationship>(element: T, context: FunctionContext): T {
  if (!context.graph.isDeleted(element)) return element;
  throw new CypherError("EntityNotFound", "DeletedEntityAccess", {
    en: `This ${element.kind} was deleted in the same query.`,
    de:
      element.kind === "node"
        ? "Dieser Knoten wurde in derselben Abfrage gelöscht."
        : "Diese Beziehung wurde in derselben Abfrage gelöscht.",
  });
}

/** The properties of an element, or the map itself. */
function entriesAt(args: readonly CypherValue[], index: number, context: FunctionContext): CypherMap {
  const value = valueAt(args, index);
  return isMap(value) ? value : present(elementAt(args, index), context).properties;
}

function numericId(element: CypherNode | CypherRelationship): bigint {
  const [, digits] = /^r?(\d{1,18})$/.exec(element.elementId) ?? [];
  if (digits !== undefined) return BigInt(digits);
  throw notSupported("NumericId", {
    en: "The elements of this graph have no numeric id. elementId() gives their id as text.",
    de: "Die Elemente dieses Graphen haben keine Nummer. elementId() gibt ihre Kennung als Text.",
  });
}

export const graphFunctions: readonly FunctionEntry[] = [
  scalar("elementId", {
    help: {
      en: "The id of a node or relationship, as text.",
      de: "Die Kennung eines Knotens oder einer Beziehung, als Text.",
    },
    parameters: [required("input", "NODE", "RELATIONSHIP")],
    returns: ["STRING"],
    evaluate: (args) => elementAt(args, 0).elementId,
  }),
  scalar("id", {
    help: {
      en: "The number of a node or relationship (old; elementId replaces it).",
      de: "Die Nummer eines Knotens oder einer Beziehung (veraltet; elementId ersetzt sie).",
    },
    parameters: [required("input", "NODE", "RELATIONSHIP")],
    returns: ["INTEGER"],
    evaluate: (args) => numericId(elementAt(args, 0)),
  }),
  scalar("startNode", {
    help: { en: "The node at which a relationship starts.", de: "Der Knoten, an dem eine Beziehung beginnt." },
    parameters: [required("input", "RELATIONSHIP")],
    returns: ["NODE"],
    evaluate: (args, context) => context.graph.startNode(relationshipAt(args, 0)),
  }),
  scalar("endNode", {
    help: { en: "The node at which a relationship ends.", de: "Der Knoten, an dem eine Beziehung endet." },
    parameters: [required("input", "RELATIONSHIP")],
    returns: ["NODE"],
    evaluate: (args, context) => context.graph.endNode(relationshipAt(args, 0)),
  }),
  scalar("length", {
    help: { en: "How many relationships a path has.", de: "Wie viele Beziehungen ein Pfad hat." },
    parameters: [required("input", "PATH")],
    returns: ["INTEGER"],
    evaluate: (args) => BigInt(pathAt(args, 0).relationships.length),
  }),
  scalar("properties", {
    help: {
      en: "The properties of a node or relationship as a map.",
      de: "Die Eigenschaften eines Knotens oder einer Beziehung als Map.",
    },
    parameters: [required("input", "NODE", "RELATIONSHIP", "MAP")],
    returns: ["MAP"],
    evaluate: (args, context) => new Map(entriesAt(args, 0, context)),
  }),
  scalar("type", {
    help: { en: "The type of a relationship.", de: "Der Typ einer Beziehung." },
    parameters: [required("input", "RELATIONSHIP")],
    returns: ["STRING"],
    evaluate: (args) => relationshipAt(args, 0).type,
  }),
  list("keys", {
    help: {
      en: "The property names of a node or relationship, or the keys of a map.",
      de: "Die Eigenschaftsnamen eines Knotens oder einer Beziehung oder die Schlüssel einer Map.",
    },
    parameters: [required("input", "NODE", "RELATIONSHIP", "MAP")],
    returns: ["LIST<STRING>"],
    evaluate: (args, context) => [...entriesAt(args, 0, context).keys()],
  }),
  list("labels", {
    help: { en: "The labels of a node.", de: "Die Labels eines Knotens." },
    parameters: [required("input", "NODE")],
    returns: ["LIST<STRING>"],
    evaluate: (args, context) => present(nodeAt(args, 0), context).labels,
  }),
  list("nodes", {
    help: { en: "The nodes of a path in their order.", de: "Die Knoten eines Pfades in ihrer Reihenfolge." },
    parameters: [required("input", "PATH")],
    returns: ["LIST<NODE>"],
    evaluate: (args) => pathAt(args, 0).nodes,
  }),
  list("relationships", {
    help: {
      en: "The relationships of a path in their order.",
      de: "Die Beziehungen eines Pfades in ihrer Reihenfolge.",
    },
    parameters: [required("input", "PATH")],
    returns: ["LIST<RELATIONSHIP>"],
    evaluate: (args) => pathAt(args, 0).relationships,
  }),
];
