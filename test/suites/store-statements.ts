/**
 * Statements with their answers, the same for every store: each kind of value, null and three-valued
 * logic, order, grouping, patterns, subqueries. Answers are in the JSON of the API. What depends on
 * the article is asked in numbers that its own tests establish.
 */
import type { JsonValue } from "#server/contract/cypher-schemas.ts";

export interface StatementCase {
  readonly cypher: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly columns?: readonly string[];
  readonly rows: readonly (readonly JsonValue[])[];
}

export const STATEMENTS: readonly StatementCase[] = [
  { cypher: "RETURN 1 AS one, 1.0 AS real, 1 = 1.0 AS equal", rows: [[1, 1, true]] },
  {
    cypher: "RETURN 9007199254740993 AS n, -9223372036854775808 AS least",
    rows: [[{ $integer: "9007199254740993" }, { $integer: "-9223372036854775808" }]],
  },
  {
    cypher: "RETURN 1.0 / 0 AS up, -1.0 / 0 AS down, 0.0 / 0 AS nothing",
    rows: [[{ $float: "Infinity" }, { $float: "-Infinity" }, { $float: "NaN" }]],
  },
  { cypher: "RETURN 7 / 2 AS whole, 7 / 2.0 AS real, 7 % 3 AS rest, 2 ^ 3 AS power", rows: [[3, 3.5, 1, 8]] },
  {
    cypher: "RETURN null = null AS a, null <> 1 AS b, null AND false AS c, null OR true AS d, NOT null AS e",
    rows: [[null, null, false, true, null]],
  },
  { cypher: "RETURN [1, null, 'x', [2.5], {k: true}] AS list", rows: [[[1, null, "x", [2.5], { k: true }]]] },
  { cypher: "RETURN {b: 1, a: [1, 2]} AS map", rows: [[{ a: [1, 2], b: 1 }]] },
  {
    cypher: "RETURN 'ß – “Häuser” 🏙' AS text, size('🏙') AS units, toUpper('ä') AS upper",
    rows: [["ß – “Häuser” 🏙", 1, "Ä"]],
  },
  { cypher: "RETURN 3 IN [1, 2, null] AS unknown, 1 IN [1, null] AS yes, 1 IN [] AS no", rows: [[null, true, false]] },
  {
    cypher: "RETURN [1, 2, 3][1] AS item, [1, 2, 3][-1] AS last, [1, 2, 3][5] AS none, [1, 2, 3][1..] AS rest",
    rows: [[2, 3, null, [2, 3]]],
  },
  { cypher: "UNWIND [3, null, 1, 2] AS x RETURN x ORDER BY x", rows: [[1], [2], [3], [null]] },
  { cypher: "UNWIND [3, null, 1, 2] AS x RETURN x ORDER BY x DESC SKIP 1 LIMIT 2", rows: [[3], [2]] },
  {
    cypher: "UNWIND ['b', 'a', 'B', 'ä'] AS x RETURN collect(x) AS kept, min(x) AS least",
    rows: [[["b", "a", "B", "ä"], "B"]],
  },
  {
    cypher:
      "UNWIND [1, 1, 2, null] AS x RETURN count(*) AS all, count(x) AS some, count(DISTINCT x) AS different, sum(x) AS sum, avg(x) AS mean",
    rows: [[4, 3, 2, 4, 1.3333333333333333]],
  },
  {
    cypher: "UNWIND [1, 2, 3, 4] AS x WITH x % 2 AS odd, collect(x) AS xs RETURN odd, xs ORDER BY odd",
    rows: [
      [0, [2, 4]],
      [1, [1, 3]],
    ],
  },
  {
    cypher: "MATCH (n:Reference) RETURN count(n) AS n, min(n.number) AS least, max(n.number) AS most",
    rows: [[177, 1, 177]],
  },
  { cypher: "MATCH (:Citation)-[c:CITES]->(:Reference) RETURN count(c)", columns: ["count(c)"], rows: [[416]] },
  {
    cypher: "MATCH (n:Reference {timesCited: 0}) RETURN n.number ORDER BY n.number",
    columns: ["n.number"],
    rows: [[90], [119], [149]],
  },
  { cypher: "MATCH (n:Citation) WHERE n.place = 'figure' RETURN count(*) > 0 AS some", rows: [[true]] },
  { cypher: "MATCH (n:Nothing) RETURN n", rows: [] },
  { cypher: "OPTIONAL MATCH (n:Nothing) RETURN n.id AS id, n IS NULL AS none", rows: [[null, true]] },
  {
    cypher: "MATCH (n:Reference {number: 71}) RETURN n.id AS id, n.missing AS missing, labels(n) AS labels",
    rows: [["reference:71", null, ["Reference"]]],
  },
  {
    cypher: "MATCH (n:Reference) WHERE n.number IN $numbers RETURN n.number AS number ORDER BY number",
    parameters: { numbers: [3, 1, 2] },
    rows: [[1], [2], [3]],
  },
  {
    cypher: "RETURN $map.a AS a, $list[0] AS first, $real AS real, $none AS none",
    parameters: { map: { a: "x" }, list: [true], real: 0.5, none: null },
    rows: [["x", true, 0.5, null]],
  },
  {
    cypher: "MATCH (t:Theory)-[r:PRECURSOR_OF]->(:Theory) RETURN type(r) AS type, count(*) > 0 AS some",
    rows: [["PRECURSOR_OF", true]],
  },
  {
    cypher:
      "MATCH (a:Theory {id: 'theory:industrial-districts'}) RETURN EXISTS { (a)-->(:Theory) } AS on, COUNT { (a)-[:NOWHERE]->() } AS none",
    rows: [[true, 0]],
  },
  {
    cypher:
      "MATCH (s:Section) RETURN COLLECT { MATCH (s)-[:HAS_PARAGRAPH]->(p) RETURN p.order ORDER BY p.order LIMIT 2 } AS orders ORDER BY s.order LIMIT 1",
    rows: [[[1]]],
  },
  {
    cypher: "MATCH (r:Reference) WHERE r.number < 4 RETURN r { .number, twice: r.number * 2 } AS r ORDER BY r.number",
    rows: [[{ number: 1, twice: 2 }], [{ number: 2, twice: 4 }], [{ number: 3, twice: 6 }]],
  },
  {
    cypher:
      "MATCH p = (:Article)-[:HAS_SECTION]->(:Section {order: 1}) RETURN length(p) AS length, [n IN nodes(p) | labels(n)[0]] AS labels, [r IN relationships(p) | type(r)] AS types",
    rows: [[1, ["Article", "Section"], ["HAS_SECTION"]]],
  },
  {
    cypher: "MATCH (:Article)-[rs*2]->(p:Paragraph) RETURN DISTINCT [r IN rs | type(r)] AS types",
    rows: [[["HAS_SECTION", "HAS_PARAGRAPH"]]],
  },
  {
    cypher: "MATCH (a:Article) MATCH (r:Reference {number: 71}) RETURN length(shortestPath((a)-[*..8]-(r))) > 1 AS far",
    rows: [[true]],
  },
  {
    cypher:
      "RETURN CASE 2 WHEN 1 THEN 'a' WHEN 2 THEN 'b' ELSE 'c' END AS simple, CASE WHEN null THEN 1 ELSE 2 END AS searched",
    rows: [["b", 2]],
  },
  {
    cypher:
      "RETURN reduce(sum = 0, x IN [1, 2, 3] | sum + x) AS sum, [x IN range(1, 5) WHERE x % 2 = 0 | x * x] AS squares, all(x IN [1, 2] WHERE x > 0) AS every",
    rows: [[6, [4, 16], true]],
  },
  {
    cypher:
      "RETURN 'Cluster' =~ '(?i)clus.*' AS like, 'Cluster' STARTS WITH 'Cl' AS starts, 'Cluster' CONTAINS 'ust' AS holds, 'Cluster' ENDS WITH 'R' AS ends",
    rows: [[true, true, true, false]],
  },
  {
    cypher:
      "RETURN split('a;b;;c', ';') AS parts, replace('aXbX', 'X', '-') AS replaced, trim('  x ') AS trimmed, substring('Cluster', 1, 3) AS part",
    rows: [[["a", "b", "", "c"], "a-b-", "x", "lus"]],
  },
  {
    cypher:
      "RETURN toInteger('12') AS n, toInteger('x') AS none, toFloat('1.5') AS real, toString(2.0) AS text, toBoolean('TRUE') AS yes",
    rows: [[12, null, 1.5, "2.0", true]],
  },
  {
    cypher: "RETURN date('2024-02-29') AS day, duration('P1M2DT3.5S') AS span",
    rows: [
      [
        { $temporal: "2024-02-29", type: "Date" },
        { $temporal: "P1M2DT3.5S", type: "Duration" },
      ],
    ],
  },
  {
    cypher:
      "RETURN localdatetime('2024-02-29T12:31') AS at, localtime('12:31:14.5') AS clock, time('12:31+01:00') AS zoned",
    rows: [
      [
        { $temporal: "2024-02-29T12:31:00", type: "LocalDateTime" },
        { $temporal: "12:31:14.5", type: "LocalTime" },
        { $temporal: "12:31:00+01:00", type: "Time" },
      ],
    ],
  },
  {
    cypher: "RETURN datetime('2024-06-01T12:00:00[Europe/Berlin]') AS at",
    rows: [[{ $temporal: "2024-06-01T12:00:00+02:00[Europe/Berlin]", type: "DateTime" }]],
  },
  {
    cypher: "RETURN point({x: 1, y: 2.5}) AS flat, point({longitude: 7, latitude: 51, height: 100}) AS high",
    rows: [[{ $point: { srid: 7203, coordinates: [1, 2.5] } }, { $point: { srid: 4979, coordinates: [7, 51, 100] } }]],
  },
  { cypher: "RETURN 1 AS x UNION RETURN 2 AS x UNION RETURN 1 AS x", rows: [[1], [2]] },
  { cypher: "RETURN 1 AS x UNION ALL RETURN 1 AS x", rows: [[1], [1]] },
  {
    cypher: "UNWIND [1, 2] AS x CALL (x) { RETURN x * 10 AS y UNION RETURN x AS y } RETURN x, y ORDER BY x, y",
    rows: [
      [1, 1],
      [1, 10],
      [2, 2],
      [2, 20],
    ],
  },
  {
    cypher: "CALL db.labels() YIELD label WITH label ORDER BY label RETURN collect(label)[..3] AS labels",
    rows: [[["Article", "Citation", "Claim"]]],
  },
  {
    cypher: "MATCH (n:Person|Organisation) WHERE n:!Person WITH DISTINCT labels(n) AS labels RETURN labels",
    rows: [[["Organisation"]]],
  },
  {
    cypher: "RETURN true XOR true AS no, 1 < 2 < 3 AS chain, 'a' < 1 AS unknown, [1] < [2] AS lists",
    rows: [[false, true, null, true]],
  },
  {
    cypher: "RETURN coalesce(null, 'x') AS x, head([]) AS none, last([1, 2]) AS last, size([1, 2]) AS size",
    rows: [["x", null, 2, 2]],
  },
  {
    cypher:
      "MATCH (a:Reference {number: 1}), (b:Reference {number: 2}) RETURN a = b AS same, a <> b AS different, a = a AS itself",
    rows: [[false, true, true]],
  },
  { cypher: "WITH 1 AS a, 2 AS b WITH *, a + b AS c RETURN *", columns: ["a", "b", "c"], rows: [[1, 2, 3]] },
  {
    cypher:
      "MATCH (c:Claim)-[:BACKED_BY]->(r:Reference) WITH r, count(DISTINCT c) AS claims ORDER BY claims DESC, r.number LIMIT 1 RETURN claims > 1 AS several",
    rows: [[true]],
  },
];

/** Statements that fail in the same class of error on every store. */
export const FAULTS: readonly (readonly [cypher: string, errorClass: string])[] = [
  ["", "SyntaxError"],
  ["MATCH (n", "SyntaxError"],
  ["RETURN x", "SyntaxError"],
  ["RETURN nothing(1)", "SyntaxError"],
  ["RETURN 1; RETURN 2", "Refused"],
  ["CREATE (n)", "Refused"],
  ["MATCH (n) SET n.x = 1", "Refused"],
  ["LOAD CSV FROM 'file:///x' AS l RETURN l", "Refused"],
  ["CALL nothing.here()", "ProcedureError"],
  ["RETURN 1 / 0", "ArithmeticError"],
  ["RETURN 9223372036854775807 + 1", "ArithmeticError"],
  ["RETURN $absent", "ParameterMissing"],
  ["UNWIND ['no day'] AS x RETURN date(x)", "ArgumentError"],
  ["RETURN [1, 2]['x']", "TypeError"],
  ["WITH 'x' AS x RETURN -x", "SyntaxError"],
  ["UNWIND [1, 'x'] AS x RETURN abs(x)", "TypeError"],
];

/** What a search must find among its first ten. */
export const SEARCHES: readonly (readonly [text: string, id: string])[] = [
  ["Marshall", "person:marshall"],
  ["marshall", "person:marshall"],
  ["Florida", "person:richard-florida"],
  ["creative class", "theory:creative-class"],
  ["Kreative Klasse", "theory:creative-class"],
  ["kreativen Klassen", "theory:creative-class"],
  ["industrial districts", "theory:industrial-districts"],
  ["innovative Milieus", "theory:innovative-milieus"],
  ["Diamant", "theory:porter-diamond"],
  ["Universität", "concept:universities"],
  ["Universitäten", "concept:universities"],
  ["universitaet", "concept:universities"],
  ["München", "place:munich"],
  ["Muenchen", "place:munich"],
  ["munchen", "place:munich"],
  ["Grossbritannien", "place:great-britain"],
  ["Großbritanniens", "place:great-britain"],
  ["Baden-Wuerttemberg", "place:baden-wuerttemberg"],
  ["Netzwerk", "theory:economic-networks"],
  ["Netzwerken", "theory:economic-networks"],
  ["Dynamik", "concept:innovation-dynamics"],
  ["Innovations", "concept:innovation-dynamics"],
  ["Laundy", "person:charles-landry"],
  ["broken window", "theory:broken-windows"],
  ["sustainable clusters", "theory:sustainable-cluster"],
  ["nachhaltigen Clustern", "theory:sustainable-cluster"],
  ["71", "reference:71"],
  ["[71]", "reference:71"],
];
