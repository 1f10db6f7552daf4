// graph: article
MATCH (n) RETURN count(n)
MATCH (n) RETURN count(*), count(DISTINCT labels(n)[0])
MATCH ()-[r]->() RETURN count(r)
MATCH ()-->() RETURN count(*) AS c
MATCH (n:Theory) RETURN count(*)
MATCH (n:Theory|Concept) RETURN count(*)
MATCH (n:!Theory) RETURN count(*)
MATCH (n:Nothing) RETURN count(*)
MATCH ()-[r:CITES]->() RETURN count(*)
MATCH ()-[r:CITES|HAS_CITATION]->() RETURN count(*)
MATCH (:Citation)-[r:CITES]->() RETURN count(*)
MATCH (:Theory)-[r]->(:Theory) RETURN type(r) AS t, count(*) AS c ORDER BY c DESC, t
MATCH (n) RETURN labels(n) AS l, count(*) AS c ORDER BY c DESC, l[0]
MATCH (r:Reference {number: 76}) RETURN r.id, r.timesCited
MATCH (r:Reference {number: 76.0}) RETURN r.id
MATCH (r:Reference {number: '76'}) RETURN r.id
MATCH (r:Reference) WHERE r.number IN [1, 2.0, '3', null] RETURN r.number ORDER BY r.number
MATCH (r:Reference) WHERE 3 <= r.number < 6 RETURN r.number ORDER BY r.number DESC
MATCH (c:Citation)-[:CITES]->(r:Reference {number: 7}) RETURN c.id ORDER BY c.id
MATCH (r:Reference {number: 7})<-[:CITES]-(c)<-[:HAS_CITATION]-(s) RETURN labels(s) AS l, s.id AS id ORDER BY id
MATCH (t:Theory {id: 'theory:industrial-districts'})--(n) RETURN labels(n)[0] AS l, count(*) AS c ORDER BY l
MATCH (a:Theory)-[:INFLUENCES]->(b:Theory)-[:INFLUENCES]->(c:Theory) RETURN a.id, b.id, c.id ORDER BY a.id, b.id, c.id
MATCH (a:Theory)-[:PART_OF|INFLUENCES]->(b:Theory) RETURN a.id AS a, b.id AS b ORDER BY a, b
MATCH (a:Theory)-[r]-(b:Theory) WHERE a.id < b.id RETURN a.id AS a, type(r) AS t, b.id AS b ORDER BY a, t, b
MATCH (a:Claim)-[:ABOUT]->(t:Theory)<-[:ABOUT]-(b:Claim) RETURN count(*)
MATCH (a:Claim)-[:ABOUT]->(t:Theory), (a)-[:BACKED_BY]->(r:Reference) RETURN t.id AS t, count(DISTINCT r) AS c ORDER BY c DESC, t LIMIT 10
MATCH (a:Claim)-[:ABOUT]->(t:Theory) WHERE NOT (a)-[:BACKED_BY]->() RETURN count(*)
MATCH (s:Sentence)-[:HAS_CITATION]->(c)-[:CITES]->(r) WITH s, count(DISTINCT r) AS refs RETURN refs, count(*) AS c ORDER BY refs
MATCH (x)-[r]->(x) RETURN count(r)
MATCH (a)-[r]->(b)<-[s]-(a) WHERE r.rid < s.rid RETURN type(r) AS x, type(s) AS y, count(*) AS c ORDER BY x, y
MATCH (a:Theory), (b:Person) WHERE (a)-[:PROPOSED_BY]->(b) RETURN a.id, b.id ORDER BY a.id, b.id
MATCH (a:Theory)-[:USES]->(x)<-[:USES]-(b:Theory) WHERE a.id < b.id RETURN a.id, b.id, count(x) AS c ORDER BY c DESC, a.id, b.id LIMIT 15
MATCH (p:Person)<-[:PROPOSED_BY]-(t) RETURN p.nameEn AS name, count(t) AS c ORDER BY c DESC, name
MATCH (:Article)-[:HAS_SECTION]->(s)-[:HAS_PARAGRAPH]->(p)-[:HAS_SENTENCE]->(x) RETURN s.number AS s, count(DISTINCT p) AS p, count(x) AS x ORDER BY s, p
MATCH (n:Place)-[:LOCATED_IN]->(m:Place)-[:LOCATED_IN]->(o:Place) RETURN n.id, m.id, o.id ORDER BY n.id, m.id, o.id
MATCH (n:Theory WHERE n.periodStart < 1950)-[r WHERE r.basis IS NOT NULL]->(m) RETURN n.id, type(r), m.id ORDER BY n.id, r.rid
MATCH (n:Theory&!Concept) WHERE n.aliases[0] STARTS WITH 'I' RETURN n.id ORDER BY n.id
MATCH (n) WHERE n:Theory OR n:Person RETURN count(*)
MATCH (n) WHERE 'Reference' IN labels(n) RETURN count(*)
MATCH (n:Theory) WHERE n.id > 'theory:m' RETURN n.id ORDER BY n.id
MATCH (n)-[r:USES]->(m:Concept) RETURN n, r, m ORDER BY r.rid LIMIT 3
MATCH p = (n:Theory)-[:REPLACES]->(m) RETURN p
MATCH (a)-[r1:CITES]->(b)<-[r2:CITES]-(c) RETURN count(*)
MATCH (a:Figure)-[:HAS_CITATION]->(c:Citation)-[:CITES]->(r)<-[:ADAPTED_FROM]-(a) RETURN a.number AS a, count(DISTINCT r) AS c ORDER BY a
MATCH (a:Theory)-->(b:Concept)-->(c) RETURN count(*)
MATCH (a:Theory) WHERE a.periodStart IS NULL RETURN count(*)
MATCH (a:Theory) RETURN a.periodStart AS y, count(*) AS c ORDER BY y
MATCH (a:Theory) RETURN a.id ORDER BY a.periodStart DESC, a.id SKIP 3 LIMIT 4
MATCH (i:Issue) RETURN i.code AS code, count(*) AS c ORDER BY c DESC, code
MATCH (s:Sentence) WHERE s.text CONTAINS 'Cluster' RETURN count(*)
MATCH (s:Sentence) WHERE toLower(s.text) CONTAINS 'netzwerk' RETURN s.id ORDER BY s.id
MATCH (s:Sentence) WHERE s.text =~ '.*[Rr]egion(en|al)?\b.*' RETURN count(*)
MATCH (s:Sentence) WHERE s.text ENDS WITH '.' RETURN count(*)
MATCH (s:Sentence) RETURN max(size(s.text)), min(size(s.text)), sum(size(s.text))
MATCH (s:Sentence) WITH split(s.text, ' ') AS words UNWIND words AS w WITH toLower(w) AS w, count(*) AS c WHERE c > 20 RETURN w, c ORDER BY c DESC, w
