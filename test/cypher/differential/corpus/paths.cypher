// graph: article
MATCH (a:Theory {id: 'theory:industrial-districts'})-[:INFLUENCES|PRECURSOR_OF|EXTENDS*1..4]->(b) RETURN b.id AS b, count(*) AS c ORDER BY b
MATCH p = (a:Theory)-[:INFLUENCES*2..3]->(b:Theory) RETURN [n IN nodes(p) | n.id] AS ids, length(p) AS l ORDER BY l, ids
MATCH (a:Theory)-[r:PART_OF*]->(b) RETURN a.id AS a, b.id AS b, [x IN r | x.rid] AS r ORDER BY r
MATCH (a:Theory)-[:PART_OF*0..1]->(b) RETURN count(*)
MATCH (a:Place)-[:LOCATED_IN*]->(b:Place) RETURN a.id, b.id, count(*) AS c ORDER BY a.id, b.id
MATCH (a:Place)-[:LOCATED_IN]->+(b:Place) WHERE NOT (b)-[:LOCATED_IN]->() RETURN a.id, b.id ORDER BY a.id, b.id
MATCH (a:Theory) ((x:Theory)-[r:INFLUENCES|PART_OF]->(y:Theory)){1,3} (b:Theory) RETURN a.id, b.id, [n IN y | n.id] AS ids ORDER BY a.id, b.id, ids
MATCH (a:Theory)-[r:INFLUENCES]->{2}(b) RETURN a.id, b.id, size(r) ORDER BY a.id, b.id, r[0].rid, r[1].rid
MATCH (a:Theory) ((x)-[:INFLUENCES]->(y) WHERE x.periodStart < y.periodStart)+ (b) RETURN a.id, b.id, count(*) AS c ORDER BY a.id, b.id
MATCH (a:Theory {id: 'theory:industrial-districts'}) ((x)-[:INFLUENCES]-(y)){0,2} (b) RETURN b.id AS b, count(*) AS c ORDER BY b
MATCH p = (:Article)-[:HAS_SECTION]->() ((a)-[:HAS_PARAGRAPH|HAS_SENTENCE]->(b)){2} (s:Sentence) RETURN length(p) AS l, count(*) AS c
MATCH (a:Theory {id: 'theory:industrial-districts'}), (b:Reference {number: 76}) MATCH p = shortestPath((a)-[*]-(b)) RETURN length(p)
MATCH (a:Theory {id: 'theory:industrial-districts'}), (b:Reference {number: 76}) MATCH p = allShortestPaths((a)-[*]-(b)) RETURN [r IN relationships(p) | r.rid] AS r ORDER BY r
MATCH p = ALL SHORTEST (a:Theory {id: 'theory:industrial-districts'})-[]-+(b:Reference {number: 76}) RETURN [r IN relationships(p) | r.rid] AS r ORDER BY r
MATCH p = SHORTEST 1 (a:Theory {id: 'theory:industrial-districts'})-[]-+(b:Reference {number: 76}) RETURN length(p)
MATCH p = ANY SHORTEST (a:Theory)-[:INFLUENCES|PART_OF]->+(b:Theory) RETURN a.id, b.id, length(p) AS l ORDER BY a.id, b.id
MATCH p = SHORTEST 2 GROUPS (a:Theory {id: 'theory:industrial-districts'})-[:INFLUENCES|PART_OF]-+(b:Theory) RETURN b.id AS b, length(p) AS l, count(*) AS c ORDER BY b, l
MATCH p = SHORTEST 3 (a:Theory {id: 'theory:industrial-districts'})-[:INFLUENCES]-+(b:Theory) RETURN b.id AS b, length(p) AS l ORDER BY b, l
MATCH p = SHORTEST 1 PATHS (a:Person {id: 'person:marshall'})-[]-+(b:Policy) RETURN a.id, b.id, length(p) ORDER BY a.id, b.id
MATCH p = ANY (a:Theory)-[:REPLACES]->+(b) RETURN a.id, b.id ORDER BY a.id, b.id
MATCH p = shortestPath((a:Theory)-[:INFLUENCES*..3]->(b:Theory)) WHERE a <> b RETURN a.id, b.id, length(p) ORDER BY a.id, b.id
MATCH p = shortestPath((a:Theory {id: 'theory:industrial-districts'})-[rs*..4]-(b:Person)) RETURN b.id AS b, size(rs) AS l ORDER BY b
MATCH p = (a:Theory)-[:REPLACES]->(b)<-[:ABOUT]-(c) RETURN nodes(p)[0].id AS a, [x IN relationships(p) | type(x)] AS t, length(p) AS l, count(*) AS c ORDER BY a
MATCH p = (a:Theory)-[:REPLACES]->(b) RETURN startNode(relationships(p)[0]) = a AS s, endNode(relationships(p)[0]) = b AS e
MATCH p = (a:Theory)<-[:REPLACES]-(b) RETURN startNode(relationships(p)[0]) = a AS s, nodes(p)[0] = a AS e, p = p AS q
MATCH p = (a:Article) RETURN length(p), nodes(p) = [a], relationships(p)
MATCH (t:Theory)-[:USES]->(c), (c)<-[:ABOUT]-(k:Claim)-[:BACKED_BY]->(r) RETURN t.id AS t, count(DISTINCT r) AS c ORDER BY c DESC, t
MATCH (a:Theory)-[*1..2]-(b:Policy) RETURN count(*)
MATCH (a:Policy)-[*..2]-(b:Theory) RETURN count(DISTINCT b)
MATCH (a:Theory {id: 'theory:industrial-districts'})-[*2]-(b) RETURN count(*), count(DISTINCT b)
MATCH (a:Theory {id: 'theory:industrial-districts'})-[*3]-(b:Person) RETURN count(*), count(DISTINCT b)
MATCH (a:Theory {id: 'theory:industrial-districts'})--{1,2}(b) RETURN count(*), count(DISTINCT b)
MATCH (a:Theory) RETURN a.id, COUNT { (a)-[:INFLUENCES]->+() } AS c ORDER BY c DESC, a.id
MATCH (a:Theory) WHERE EXISTS { (a)-[:INFLUENCES]->{2,}() } RETURN a.id ORDER BY a.id
