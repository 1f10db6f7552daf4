/** What both engines are timed at. `atLeast` is how many times faster than Neo4j the engine promises to be. */

export interface BenchQuestion {
  readonly name: string;
  readonly atLeast: 1 | 5;
  readonly text: string;
}

const question = (name: string, text: string): BenchQuestion => ({ name, atLeast: 1, text });
const lookUp = (name: string, text: string): BenchQuestion => ({ name, atLeast: 5, text });

/** `$theory`, `$claim` and `$reference` are ids of nodes that have relationships. */
export const QUESTIONS: readonly BenchQuestion[] = [
  lookUp("look-up: node by id", "MATCH (n:Reference {id: $reference}) RETURN n"),
  lookUp("look-up: properties by id", "MATCH (t:Theory {id: $theory}) RETURN t.nameEn, t.aliases"),
  lookUp("neighbourhood: all of a theory", "MATCH (t:Theory {id: $theory})--(n) RETURN n.id"),
  lookUp("neighbourhood: who cites", "MATCH (r:Reference {id: $reference})<-[:CITES]-(c) RETURN c.id"),
  lookUp("neighbourhood: of a claim", "MATCH (c:Claim {id: $claim})-[r]->(n) RETURN type(r), labels(n), n.id"),
  question(
    "two hops: citing sentences",
    "MATCH (r:Reference {id: $reference})<-[:CITES]-(c)<-[:HAS_CITATION]-(s) RETURN s.text",
  ),
  question("two hops: count", "MATCH (t:Theory {id: $theory})--()--(x) RETURN count(*)"),
  question("two hops: distinct", "MATCH (t:Theory {id: $theory})--()--(x) RETURN count(DISTINCT x)"),
  question("count: label", "MATCH (n:Claim) RETURN count(n)"),
  question("count: relationship type", "MATCH ()-[r:CITES]->() RETURN count(r)"),
  question("count: typed ends", "MATCH (:Claim)-[:ABOUT]->(:Theory) RETURN count(*)"),
  question("top 10: by number", "MATCH (s:Sentence) RETURN s.id ORDER BY s.start DESC LIMIT 10"),
  question("top 10: by text", "MATCH (c:Claim) RETURN c.id, c.statementEn AS text ORDER BY text, c.id LIMIT 10"),
  question(
    "group: most cited",
    "MATCH (:Citation)-[:CITES]->(r) RETURN r.id AS id, count(*) AS n ORDER BY n DESC, id LIMIT 10",
  ),
  question("group: types of relationships", "MATCH (:Claim)-[r]->() RETURN type(r) AS t, count(*) AS n ORDER BY t"),
  question("aggregate: numbers", "MATCH (r:Reference) RETURN min(r.timesCited), max(r.timesCited), sum(r.timesCited)"),
  question("distinct: labels about", "MATCH (:Claim)-[:ABOUT]->(x) RETURN DISTINCT labels(x)[0] AS l ORDER BY l"),
  question("text: CONTAINS", "MATCH (s:Sentence) WHERE s.text CONTAINS 'netz' RETURN count(*)"),
  question("text: STARTS WITH", "MATCH (c:Concept) WHERE c.nameEn STARTS WITH 're' RETURN count(*)"),
  question("text: regular expression", "MATCH (c:Claim) WHERE c.statementEn =~ '.*netz.*werk.*' RETURN count(*)"),
  question("filter: range", "MATCH (s:Sentence) WHERE 1000 < s.start < 20000 RETURN count(*)"),
  question("variable length: 1..3", "MATCH (t:Theory {id: $theory})-[*1..3]-(x) RETURN count(*)"),
  question("variable length: distinct ends", "MATCH (t:Theory {id: $theory})-[*1..3]-(x) RETURN count(DISTINCT x)"),
  question("quantified path", "MATCH (c:Claim {id: $claim})-[]->{1,3}(x) RETURN count(*)"),
  question(
    "shortestPath",
    "MATCH (a:Theory {id: $theory}), (b:Reference {id: $reference}) MATCH p = shortestPath((a)-[*..8]-(b)) RETURN length(p)",
  ),
  question(
    "ALL SHORTEST",
    "MATCH p = ALL SHORTEST (a:Theory {id: $theory})-[]-+(b:Reference {id: $reference}) RETURN count(p)",
  ),
  question(
    "OPTIONAL: claims of theories",
    "MATCH (t:Theory) OPTIONAL MATCH (t)<-[:ABOUT]-(c:Claim) RETURN t.id AS id, count(c) AS n ORDER BY n DESC, id LIMIT 10",
  ),
  question(
    "EXISTS: claims without support",
    "MATCH (c:Claim) WHERE NOT EXISTS { (c)-[:BACKED_BY]->(:Reference) } RETURN count(*)",
  ),
  question(
    "COUNT: support of references",
    "MATCH (r:Reference) RETURN r.id AS id, COUNT { (r)<-[:BACKED_BY]-() } AS n ORDER BY n DESC, id LIMIT 10",
  ),
  question(
    "cited together",
    "MATCH (r:Reference {id: $reference})<-[:CITES]-()-[:CITES]->(o) RETURN o.id AS id, count(*) AS n ORDER BY n DESC, id LIMIT 10",
  ),
  question(
    "cycle: claim, sentence, reference",
    "MATCH (c:Claim)-[:STATED_IN]->()-[:HAS_CITATION]->()-[:CITES]->(r)<-[:BACKED_BY]-(c) RETURN count(*)",
  ),
  question("group: labels", "MATCH (n) RETURN labels(n) AS l, count(*) AS n ORDER BY n DESC, l"),
  question("group: by a property", "MATCH (c:Claim) RETURN c.kind AS kind, count(*) AS n ORDER BY kind"),
  question(
    "group: over two hops",
    "MATCH (c:Claim)-[:STATED_IN]->(s)-[:HAS_CITATION]->(x) RETURN x.id AS id, count(c) AS n ORDER BY n DESC, id LIMIT 3",
  ),
  question(
    "group: distinct in groups",
    "MATCH (c:Claim)-[:ABOUT]->(t:Theory), (c)-[:BACKED_BY]->(r) RETURN t.id AS t, count(DISTINCT r) AS n ORDER BY n DESC, t LIMIT 5",
  ),
  question(
    "group: filtered afterwards",
    "MATCH (t:Theory)<-[:ABOUT]-(c:Claim) WITH t, count(c) AS n WHERE n > 30 RETURN t.id AS id, n ORDER BY n DESC, id",
  ),
  question(
    "group: by a case",
    "MATCH (r:Reference) RETURN CASE WHEN r.timesCited > 3 THEN 'often' WHEN r.timesCited > 0 THEN 'some' ELSE 'never' END AS c, count(*) AS n ORDER BY c",
  ),
  question(
    "group: words",
    "MATCH (s:Sentence) UNWIND split(s.text, ' ') AS w RETURN w, count(*) AS n ORDER BY n DESC, w LIMIT 5",
  ),
  question(
    "aggregate: collect",
    "MATCH (c:Claim)-[:BACKED_BY]->(r:Reference) WITH c, collect(r.number) AS numbers RETURN max(size(numbers))",
  ),
  question(
    "aggregate: percentile",
    "MATCH (r:Reference) RETURN percentileCont(r.timesCited, 0.9), stDev(r.timesCited)",
  ),
  question("aggregate: degrees", "MATCH (t:Theory) RETURN avg(COUNT { (t)--() })"),
  question("sort: all", "MATCH (s:Sentence) RETURN s.id AS id ORDER BY s.start, id SKIP 1000 LIMIT 10"),
  question("union", "MATCH (t:Theory) RETURN t.id AS id UNION MATCH (c:Concept) RETURN c.id AS id ORDER BY id LIMIT 5"),
  question("1,000 rows", "MATCH (c:Claim) RETURN c.id, c.statementEn, c.kind ORDER BY c.id LIMIT 1000"),
  question("text: in small letters", "MATCH (c:Claim) WHERE toLower(c.statementEn) CONTAINS 'cluster' RETURN count(*)"),
  question(
    "EXISTS: two hops",
    "MATCH (r:Reference) WHERE EXISTS { (r)<-[:CITES]-()<-[:HAS_CITATION]-(:Sentence) } RETURN count(*)",
  ),
  question("pattern comprehension", "MATCH (c:Claim) RETURN sum(size([(c)-[:ABOUT]->(x) | x.id]))"),
  question(
    "OPTIONAL: two hops",
    "MATCH (t:Theory) OPTIONAL MATCH (t)<-[:ABOUT]-(c)-[:BACKED_BY]->(r) RETURN t.id AS id, count(DISTINCT r) AS n ORDER BY n DESC, id LIMIT 5",
  ),
  question(
    "cited together: all pairs",
    "MATCH (a:Reference)<-[:CITES]-(c)-[:CITES]->(b:Reference) WHERE a.number < b.number RETURN a.id AS a, b.id AS b, count(*) AS n ORDER BY n DESC, a, b LIMIT 10",
  ),
  question(
    "shortestPath: to all concepts",
    "MATCH (a:Theory {id: $theory}) MATCH p = shortestPath((a)-[*..4]-(b:Concept)) RETURN count(p)",
  ),
  question("distinct: rows", "MATCH (c:Claim)-[:ABOUT]->(t:Theory) RETURN DISTINCT t.id AS id ORDER BY id LIMIT 20"),
  question(
    "distinct: ends of two hops",
    "MATCH (c:Claim)-[:STATED_IN]->()-[:HAS_CITATION]->(x) RETURN count(DISTINCT x)",
  ),
  question(
    "filter: a list of ids",
    "MATCH (r:Reference) WHERE r.number IN [1, 7, 71, 72, 73, 74] RETURN r.id AS id ORDER BY id",
  ),
  question(
    "filter: words of a list",
    "MATCH (t:Theory) WHERE any(a IN t.aliases WHERE a CONTAINS 'netz') RETURN count(*)",
  ),
  question(
    "filter: or, not",
    "MATCH (s:Sentence) WHERE NOT (s.start < 1000 OR s.end > 30000) AND s.order % 2 = 0 RETURN count(*)",
  ),
  question("list: comprehension", "MATCH (c:Citation) RETURN sum(size([n IN c.numbers WHERE n > 50 | n * 2]))"),
  question(
    "list: unwound",
    "MATCH (c:Citation) UNWIND c.numbers AS n RETURN n, count(*) AS times ORDER BY times DESC, n LIMIT 10",
  ),
  question("list: longest", "MATCH (t:Theory) RETURN t.id AS id, size(t.aliases) AS n ORDER BY n DESC, id LIMIT 10"),
  question("text: pieces", "MATCH (c:Claim) RETURN sum(size(substring(toUpper(c.statementEn), 2, 20)))"),
  question(
    "text: first letters",
    "MATCH (n:Concept) RETURN left(n.nameEn, 2) AS l, count(*) AS n ORDER BY n DESC, l LIMIT 10",
  ),
  question("text: joined", "MATCH (r:Reference) RETURN max('[' + toString(r.number) + ']')"),
  question("numbers: rounded", "MATCH (s:Sentence) RETURN avg(round(sqrt(toFloat(s.end - s.start)) * 10) / 10)"),
  question("join: on a property", "MATCH (c:Citation), (r:Reference {number: c.numbers[0]}) RETURN count(r)"),
  question("join: two parts", "MATCH (t:Theory), (c:Concept) WHERE t.nameEn = c.nameEn RETURN count(*)"),
  question(
    "WITH: the best, then on",
    "MATCH (r:Reference) WITH r ORDER BY r.timesCited DESC, r.number LIMIT 20 MATCH (r)<-[:CITES]-(c) RETURN r.id AS id, count(c) AS n ORDER BY id",
  ),
  question(
    "WITH: three counts",
    "MATCH (t:Theory) OPTIONAL MATCH (t)<-[:ABOUT]-(c) WITH t, count(c) AS claims OPTIONAL MATCH (t)--(x) RETURN t.id AS id, claims, count(x) AS n ORDER BY n DESC, id LIMIT 10",
  ),
  question(
    "COLLECT: best of each",
    "MATCH (t:Theory) RETURN t.id AS id, COLLECT { MATCH (t)<-[:ABOUT]-(c:Claim) RETURN c.id ORDER BY c.id LIMIT 3 } AS claims ORDER BY id LIMIT 100",
  ),
  question(
    "CALL: for each",
    "MATCH (t:Theory) CALL (t) { MATCH (t)<-[:ABOUT]-(c)-[:BACKED_BY]->(r) RETURN count(r) AS n } RETURN sum(n), max(n)",
  ),
  question(
    "three hops: count",
    "MATCH (:Theory)<-[:ABOUT]-(:Claim)-[:STATED_IN]->(:Sentence)-[:HAS_CITATION]->(c) RETURN count(c)",
  ),
  question("three hops: both ways", "MATCH (t:Theory {id: $theory})--()--()--(x) RETURN count(DISTINCT x)"),
  question("hops: any direction", "MATCH (c:Concept)--(x) RETURN labels(x)[0] AS l, count(*) AS n ORDER BY n DESC, l"),
  question("variable length: of all", "MATCH (t:Theory)-[:EXTENDS*1..3]->(x) RETURN count(*)"),
  question("quantified: a pattern", "MATCH (c:Claim {id: $claim}) ((a)-[:ABOUT|BACKED_BY]-(b)){2} (x) RETURN count(*)"),
  question(
    "path: its parts",
    "MATCH p = (c:Claim)-[:STATED_IN]->()-[:HAS_CITATION]->() RETURN max(length(p)), count(nodes(p)[1])",
  ),
  question("map projection", "MATCH (r:Reference) RETURN r {.id, .number} AS r ORDER BY r.number LIMIT 100"),
  question("union: all", "MATCH (t:Theory) RETURN t.nameEn AS n UNION ALL MATCH (c:Concept) RETURN c.nameEn AS n"),
  question("rows: all of a label", "MATCH (r:Reference) RETURN r.id, r.number, r.timesCited"),
  question("rows: nodes", "MATCH (t:Theory) RETURN t LIMIT 500"),
  question("properties: keys", "MATCH (n) UNWIND keys(n) AS k RETURN k, count(*) AS n ORDER BY n DESC, k"),
  question(
    "percentile: of groups",
    "MATCH (r:Reference) RETURN r.timesCited % 5 AS k, percentileDisc(r.number, 0.5) AS m ORDER BY k",
  ),
  question("rows alone", "UNWIND range(1, 100000) AS x RETURN sum(x * x % 7)"),
  question("rows alone: filtered", "UNWIND range(1, 100000) AS x WITH x WHERE x % 3 = 0 RETURN count(x)"),
  question("rows alone: grouped", "UNWIND range(1, 100000) AS x RETURN x % 10 AS k, count(*) AS n ORDER BY k"),
  question("rows alone: text", "UNWIND range(1, 50000) AS x RETURN count(DISTINCT toString(x % 1000) + 'a')"),
  question("rows alone: ordered", "UNWIND range(1, 50000) AS x RETURN x ORDER BY x % 1000, x DESC LIMIT 10"),
  question(
    "rows alone: a product",
    "UNWIND range(1, 300) AS x UNWIND range(1, 300) AS y WITH x, y WHERE (x + y) % 7 = 0 RETURN count(*)",
  ),
  question(
    "rows alone: cases",
    "UNWIND range(1, 50000) AS x RETURN sum(CASE WHEN x % 15 = 0 THEN 15 WHEN x % 5 = 0 THEN 5 ELSE 0 END)",
  ),
  question("rows alone: floats", "UNWIND range(1, 50000) AS x RETURN sum(sqrt(x) * 2.0), avg(x / 3.0)"),
  question("a list filtered", "RETURN size([x IN range(1, 100000) WHERE x % 3 = 0 | x + 1])"),
  question("a list reduced", "RETURN reduce(s = 0, x IN range(1, 100000) | s + x)"),
];

/** Statements that meet the time limit, each in another loop of the engine. */
export const RUNAWAYS: readonly (readonly [name: string, text: string])[] = [
  ["product", "MATCH (a), (b), (c), (d) RETURN count(*) + sum(a.start + d.start)"],
  ["variable length", "MATCH (a)-[*]-(b) WHERE a.id + b.id = '' RETURN count(*)"],
  ["quantified path", "MATCH ((a)-[r]-(b))+ WHERE size(r) = -1 RETURN count(*)"],
  ["comprehension", "RETURN size([a IN range(1, 100000) WHERE none(b IN range(1, 100000) WHERE a + b = 0)])"],
  ["reduce", "RETURN reduce(s = 0, a IN range(1, 100000) | s + reduce(t = 0, b IN range(1, 100000) | t + 1))"],
  ["sort", "UNWIND range(1, 10000) AS a UNWIND range(1, 100000) AS b RETURN a, b ORDER BY a * b DESC LIMIT 100000"],
  ["collect", "UNWIND range(1, 2000) AS a UNWIND range(1, 2000) AS b RETURN size(collect(a * b))"],
  ["text that grows", "RETURN size(reduce(s = '', x IN range(1, 1000000) | s + 'ab'))"],
];
