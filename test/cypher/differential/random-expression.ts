/**
 * Well-typed random expressions over what is in scope. A type here is what a value has when it is
 * not null; `any` is a property whose type changes from node to node, `mixed` the same of values that
 * have one order, `wild` a float that may be infinite or NaN. Nothing depends on the order in which
 * rows or list items happen to come, and nothing can fail: what is evaluated first is an engine's own.
 */
import type { Tape } from "./tape.ts";

export type Type =
  | "integer"
  | "float"
  | "string"
  | "boolean"
  | "list"
  | "any"
  | "mixed"
  | "wild"
  | "node"
  | "relationship"
  | "path"
  | "steps";

export interface Variable {
  readonly name: string;
  readonly type: Type;
}

/** What an expression may use, and where it gets its decisions and fresh names from. */
export interface Place {
  readonly tape: Tape;
  readonly scope: readonly Variable[];
  /** A name that the statement does not use yet. */
  readonly fresh: (prefix: string) => string;
  /** A pattern with its WHERE, for a subquery; it may add names of its own. */
  readonly subpattern: (place: Place) => string;
  /** A query with one column `x` of integers, for a subquery; on demand in their order. */
  readonly subquery: (place: Place, ordered: boolean) => string;
}

type Maker = (place: Place, depth: number) => string;

function variable(place: Place, type: Type): string | undefined {
  const known = place.scope.filter((candidate) => candidate.type === type);
  return known[place.tape.below(Math.max(1, known.length))]?.name;
}

const literals: Readonly<Record<"integer" | "float" | "string" | "boolean" | "list", readonly [string, ...string[]]>> =
  {
    integer: ["1", "0", "2", "-1", "3", "null"],
    float: ["0.5", "1.5", "-2.5", "null"],
    string: ["'a'", "'b'", "''", "'Ä'", "'😀'", "null", "'\\u0041\\n'", '"it\'s"', "'e\\u0301ß'", "'\\\\'"],
    boolean: ["true", "false", "null"],
    list: ["[1, 2]", "[]", "[1, null, 3]", "range(0, 3)", "null"],
  };

/** Neo4j counts a place in such a list from its start only (see deviations.yaml). */
const isCollected = (list: string): boolean => list.startsWith("COLLECT");

const property =
  (type: "node" | "relationship", key: string, fallback: string): Maker =>
  (place) => {
    const name = variable(place, type);
    return name === undefined ? fallback : `${name}.${key}`;
  };

const named =
  (type: Type, fallback: Maker): Maker =>
  (place, depth) =>
    variable(place, type) ?? fallback(place, depth);

/** An expression over one item of a list, and the item's name. */
function overItem(place: Place, type: "boolean" | "integer", depth: number): readonly [name: string, text: string] {
  const name = place.fresh("i");
  const scope: readonly Variable[] = [...place.scope, { name, type: "integer" }];
  return [name, expression({ ...place, scope }, type, depth - 1)];
}

const integer: readonly [Maker, ...Maker[]] = [
  property("node", "n", "1"),
  named("integer", (place) => place.tape.pick(literals.integer)),
  property("relationship", "w", "2"),
  property("node", "id", "3"),
  (place) => place.tape.pick(literals.integer),
  (place, depth) => {
    const operator = place.tape.pick(["+", "-", "*"]);
    return `(${expression(place, "integer", depth - 1)} ${operator} ${expression(place, "integer", depth - 1)})`;
  },
  (place, depth) =>
    `(${expression(place, "integer", depth - 1)} ${place.tape.pick(["/", "%"])} ${place.tape.pick(["2", "3", "-2"])})`,
  (place, depth) => `size(${expression(place, "list", depth - 1)})`,
  (place, depth) => `size(${expression(place, "string", depth - 1)})`,
  (place, depth) => `coalesce(${expression(place, "integer", depth - 1)}, ${expression(place, "integer", depth - 1)})`,
  (place, depth) =>
    `CASE WHEN ${expression(place, "boolean", depth - 1)} THEN ${expression(place, "integer", depth - 1)} ELSE ${expression(place, "integer", depth - 1)} END`,
  (place, depth) =>
    `CASE ${expression(place, "integer", depth - 1)} WHEN ${expression(place, "integer", depth - 1)} THEN 10 WHEN null THEN 20 END`,
  (place, depth) => {
    const items = expression(place, "list", depth - 1);
    if (isCollected(items)) return `${items}[${place.tape.pick(["0", "1"])}]`;
    if (place.tape.once(3)) return `${items}[${expression(place, "integer", depth - 1)}]`;
    return `${items}[${place.tape.pick(["0", "1", "-1", "-3", "null"])}]`;
  },
  (place, depth) => {
    const sum = place.fresh("s");
    const list = expression(place, "list", depth - 1);
    const [item, text] = overItem(place, "integer", depth);
    return `reduce(${sum} = 0, ${item} IN ${list} | ${sum} + toInteger(${text}))`;
  },
  (place) => `COUNT { ${place.subpattern(place)} }`,
  (place) => `COUNT { ${place.subquery(place, false)} }`,
  (place) =>
    `size([${place.fresh("p")} = ${variable(place, "node") === undefined ? "(:A)-->()" : `(${variable(place, "node")})--()`} | 1])`,
  (place) => named("path", () => "null")(place, 0).replace(/^(\w+)$/, "length($1)"),
  (place) => named("steps", () => "[]")(place, 0).replace(/^(\S+)$/, "size($1)"),
  (place, depth) => `toInteger(${expression(place, "float", depth - 1)})`,
  (place, depth) => `abs(${expression(place, "integer", depth - 1)})`,
  (place, depth) => `head(${expression(place, "list", depth - 1)})`,
  (place) => {
    const name = variable(place, "node");
    const [sum, item, end] = [place.fresh("s"), place.fresh("i"), place.fresh("y")];
    return `reduce(${sum} = 0, ${item} IN [(${name ?? ":A"})--(${end}) | ${end}.id] | ${sum} + ${item})`;
  },
  (place) => {
    const name = variable(place, "node");
    return name === undefined ? "4" : `${name}['n']`;
  },
];

const float: readonly [Maker, ...Maker[]] = [
  property("node", "f", "0.5"),
  named("float", (place) => place.tape.pick(literals.float)),
  (place) => place.tape.pick(literals.float),
  (place, depth) =>
    `(${expression(place, "float", depth - 1)} ${place.tape.pick(["+", "-", "*"])} ${expression(place, place.tape.pick(["float", "integer"]), depth - 1)})`,
  (place, depth) => `(${expression(place, "integer", depth - 1)} / 2.0)`,
  (place, depth) => `toFloat(${expression(place, "integer", depth - 1)})`,
  (place, depth) => `abs(${expression(place, "float", depth - 1)})`,
  (place, depth) => `${place.tape.pick(["floor", "ceil", "round"])}(${expression(place, "float", depth - 1)})`,
];

const string: readonly [Maker, ...Maker[]] = [
  property("node", "s", "'a'"),
  named("string", (place) => place.tape.pick(literals.string)),
  (place) => place.tape.pick(literals.string),
  (place) => named("relationship", () => "null")(place, 0).replace(/^(.+)$/, "type($1)"),
  (place, depth) =>
    `(${expression(place, "string", depth - 1)} ${place.tape.pick(["+", "||"])} ${expression(place, "string", depth - 1)})`,
  (place, depth) =>
    `${place.tape.pick(["toUpper", "toLower", "reverse", "trim"])}(${expression(place, "string", depth - 1)})`,
  (place, depth) => `toString(${expression(place, place.tape.pick(["integer", "float", "boolean"]), depth - 1)})`,
  (place, depth) => `substring(${expression(place, "string", depth - 1)}, ${place.tape.pick(["0", "1", "2"])})`,
  (place, depth) =>
    `replace(${expression(place, "string", depth - 1)}, 'a', ${expression(place, "string", depth - 1)})`,
  (place, depth) =>
    `${place.tape.pick(["left", "right"])}(${expression(place, "string", depth - 1)}, ${place.tape.pick(["0", "1", "2"])})`,
  (place, depth) => `split(${expression(place, "string", depth - 1)}, ${place.tape.pick(["'a'", "'😀'"])})[-1]`,
  (place, depth) =>
    `substring(${expression(place, "string", depth - 1)}, ${place.tape.pick(["0", "1"])}, ${place.tape.pick(["1", "2"])})`,
  (place, depth) =>
    `trim(${place.tape.pick(["BOTH", "LEADING"])} ${place.tape.pick(["'a'", "'Ä'"])} FROM ${expression(place, "string", depth - 1)})`,
  (place, depth) => `valueType(${expression(place, "any", depth - 1)})`,
];

const boolean: readonly [Maker, ...Maker[]] = [
  (place, depth) => {
    const type = place.tape.pick<Type>(["integer", "float", "string", "integer"]);
    const operator = place.tape.pick(["=", "<", ">", "<=", ">=", "<>"]);
    return `${expression(place, type, depth - 1)} ${operator} ${expression(place, type, depth - 1)}`;
  },
  property("node", "b", "true"),
  named("boolean", (place) => place.tape.pick(literals.boolean)),
  (place) => {
    const name = variable(place, "node");
    const labels = place.tape.pick(["A", "B", "A&B", "A|C", "!A", "%", "(A|B)&!C"]);
    return name === undefined ? "false" : `${name}:${labels}`;
  },
  (place, depth) =>
    `(${expression(place, "boolean", depth - 1)} ${place.tape.pick(["AND", "OR", "XOR"])} ${expression(place, "boolean", depth - 1)})`,
  (place, depth) => `NOT (${expression(place, "boolean", depth - 1)})`,
  (place, depth) =>
    `(${expression(place, place.tape.pick(["integer", "string", "float", "boolean", "any", "list"]), depth - 1)}) IS ${place.tape.pick(["NULL", "NOT NULL"])}`,
  (place, depth) => `${expression(place, "integer", depth - 1)} IN ${expression(place, "list", depth - 1)}`,
  (place) => `EXISTS { ${place.subpattern(place)} }`,
  (place) => `EXISTS { ${place.subquery(place, false)} }`,
  (place) =>
    `${variable(place, "node") ?? "null"}.id ${place.tape.pick(["= 1", "IN [0, 2, null]", "< 3", "= null", ">= 2"])}`,
  (place) => {
    const [left, right] = [variable(place, "node") ?? "null", variable(place, "node") ?? "null"];
    const key = place.tape.pick(["n", "s", "id", "m", "l"]);
    return `${left}.${key} ${place.tape.pick(["=", "=", "<", "<>"])} ${right}.${key}`;
  },
  (place) => {
    const [left, right] = [variable(place, "node") ?? ":A", variable(place, "node") ?? ":B"];
    const step = place.tape.pick(["-->", "<-[:T]-", "--", "-[:T|U]->()<--", "-[:U*1..2]->"]);
    return `exists((${left})${step}(${place.tape.pick([right, "", ":A"])}))`;
  },
  (place, depth) => compared(place, "wild", depth),
  (place, depth) =>
    `${expression(place, "any", depth - 1)} IS ${place.tape.pick(["", "NOT "])}:: ${place.tape.pick(["INTEGER", "STRING | FLOAT", "LIST<INTEGER>", "BOOLEAN NOT NULL", "NODE", "MAP", "LIST<INTEGER NOT NULL> NOT NULL", "NULL"])}`,
  (place, depth) =>
    `${expression(place, "any", depth - 1)} IN [${expression(place, "any", depth - 1)}, ${expression(place, "any", depth - 1)}]`,
  (place, depth) =>
    `${expression(place, "string", depth - 1)} ${place.tape.pick(["STARTS WITH", "ENDS WITH", "CONTAINS"])} ${expression(place, "string", depth - 1)}`,
  (place, depth) => {
    const quantifier = place.tape.pick(["any", "all", "none", "single"]);
    const list = expression(place, "list", depth - 1);
    const [item, text] = overItem(place, "boolean", depth);
    return `${quantifier}(${item} IN ${list} WHERE ${text})`;
  },
  (place) =>
    `${named("node", () => "null")(place, 0)} ${place.tape.pick(["=", "<>"])} ${named("node", () => "null")(place, 0)}`,
  (place, depth) => compared(place, "any", depth),
  (place, depth) =>
    `${expression(place, "integer", depth - 1)} < ${expression(place, "integer", depth - 1)} <= ${expression(place, "integer", depth - 1)}`,
  (place, depth) => compared(place, "list", depth),
];

/** A graph's element as it is, not a part of it. */
const ELEMENT = /\b[a-z]\d+\b(?![.:])/;

/** Which of two elements is the larger one is the store's own affair, so that is not asked. */
function compared(place: Place, type: Type, depth: number): string {
  const left = expression(place, type, depth - 1);
  const operator = place.tape.pick(["=", "<", ">=", "<>"]);
  const right = expression(place, type, depth - 1);
  return `${left} ${ELEMENT.test(left) && ELEMENT.test(right) ? "=" : operator} ${right}`;
}

const list: readonly [Maker, ...Maker[]] = [
  property("node", "l", "[1, 2]"),
  named("list", (place) => place.tape.pick(literals.list)),
  (place) => place.tape.pick(literals.list),
  (place, depth) => {
    const source = expression(place, "list", depth - 1);
    const [item, condition] = overItem(place, "boolean", depth);
    return `[${item} IN ${source} WHERE ${condition}]`;
  },
  (place, depth) => {
    const source = expression(place, "list", depth - 1);
    const [item, text] = overItem(place, "integer", depth);
    return `[${item} IN ${source} | ${text}]`;
  },
  (place, depth) => `(${expression(place, "list", depth - 1)} + ${expression(place, "list", depth - 1)})`,
  (place, depth) => {
    const items = expression(place, "list", depth - 1);
    if (isCollected(items)) return `${items}[${place.tape.pick(["0..1", "1..", "-2..", "5.."])}]`;
    if (place.tape.once(3)) {
      return `${items}[${expression(place, "integer", depth - 1)}..${expression(place, "integer", depth - 1)}]`;
    }
    return `${items}[${place.tape.pick(["0..1", "1..", "..-1", "-2..", "5..", "null.."])}]`;
  },
  (place, depth) => `tail(${expression(place, "list", depth - 1)})`,
  (place, depth) => `[${expression(place, "integer", depth - 1)}, ${expression(place, "integer", depth - 1)}]`,
  (place) => {
    const name = variable(place, "node");
    if (name === undefined) return "[1]";
    const other = place.fresh("y");
    return `COLLECT { MATCH (${name})--(${other}) RETURN ${other}.id ORDER BY ${other}.id }`;
  },
  (place) => `COLLECT { ${place.subquery(place, true)} }`,
];

const anything: readonly [Maker, ...Maker[]] = [
  property("node", "m", "1"),
  named("any", () => "'a'"),
  (place, depth) => expression(place, place.tape.pick(["integer", "string", "boolean", "list"]), depth - 1),
  (place, depth) => `{k: ${expression(place, "integer", depth - 1)}, j: ${expression(place, "string", depth - 1)}}`,
  named("node", () => "null"),
  (place, depth) => {
    const name = variable(place, "node");
    const entry = `k: ${expression(place, place.tape.pick(["integer", "list"]), depth - 1)}`;
    return name === undefined
      ? `{${entry}}`
      : `${name}{${place.tape.pick([".n, .s", ".*", ".id, .nope", ".l"])}, ${entry}}`;
  },
];

/** No two of these are equal and not the same, so that their order is total. */
const mixed: readonly [Maker, ...Maker[]] = [
  property("node", "m", "1"),
  named("integer", () => "'a'"),
  (place, depth) => expression(place, place.tape.pick(["integer", "string", "boolean", "list"]), depth - 1),
  (place, depth) => `{k: ${expression(place, "integer", depth - 1)}}`,
  (place, depth) => `[${expression(place, "mixed", depth - 1)}, ${expression(place, "mixed", depth - 1)}]`,
  (place, depth) => `coalesce(${expression(place, "mixed", depth - 1)}, ${expression(place, "mixed", depth - 1)})`,
];

const wild: readonly [Maker, ...Maker[]] = [
  property("node", "f", "(0.0 / 0.0)"),
  (place) => place.tape.pick(["NaN", "Infinity", "-Infinity", "1e308", "9007199254740993.0", "null"]),
  (place, depth) => `(${expression(place, "float", depth - 1)} / 0.0)`,
  (place, depth) => `sqrt(${expression(place, "float", depth - 1)})`,
  (place, depth) => `(${expression(place, "wild", depth - 1)} * 1e308)`,
  (place, depth) => `(${expression(place, "wild", depth - 1)} + ${expression(place, "wild", depth - 1)})`,
  (place, depth) =>
    `toFloat(${place.tape.pick(["'NaN'", "'Infinity'", "'1e400'"])}) * ${expression(place, "integer", depth - 1)}`,
];

const makers: Readonly<Record<Type, readonly [Maker, ...Maker[]]>> = {
  integer,
  float,
  string,
  boolean,
  list,
  any: anything,
  mixed,
  wild,
  node: [named("node", () => "null")],
  relationship: [named("relationship", () => "null")],
  path: [named("path", () => "null")],
  steps: [named("steps", () => "null")],
};

/** How many of a type's makers ask for no further expression; they come first. */
const SIMPLE = 2;

/** An expression of the type; `depth` bounds how far it nests. */
export function expression(place: Place, type: Type, depth: number): string {
  const choices = makers[type];
  if (depth <= 0) {
    if (type === "boolean") return boolean[1 + place.tape.below(3)]?.(place, 0) ?? "true";
    return choices[place.tape.below(Math.min(SIMPLE, choices.length))]?.(place, 0) ?? "null";
  }
  return place.tape.pick(choices)(place, depth);
}
