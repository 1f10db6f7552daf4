// graph: web
MATCH (a)-[r*]->(b) RETURN count(*)
MATCH (a)-[r*]-(b) RETURN count(*)
MATCH (a)-[r*0..]->(b) RETURN count(*)
MATCH (a)-[r*..]->(b) RETURN count(*)
MATCH (a)-[r*3]->(b) RETURN [x IN r | x.rid] AS r ORDER BY r
MATCH (a)<-[r*2..3]-(b) RETURN [x IN r | x.rid] AS r ORDER BY r
MATCH (a)-[r*2]-(a) RETURN [x IN r | x.rid] AS r ORDER BY r
MATCH (a)-[r:T*]->(b)-[s:U*]->(c) RETURN count(*)
MATCH (a)-[r:T* {w: 1}]->(b) RETURN [x IN r | x.rid] AS r ORDER BY r
MATCH (a)-[r:T|U*1..2]->(b:Q) RETURN a.id, b.id, [x IN r | x.rid] AS r ORDER BY r
MATCH p = (a:P)-[*1..2]->(:R) RETURN [n IN nodes(p) | n.id] AS ids ORDER BY ids
MATCH (a {id: 'a'})-[r]->(b)-[s]->(c)-[t]->(d) RETURN r.rid, s.rid, t.rid ORDER BY r.rid, s.rid, t.rid
MATCH (a)-[r]-(b)-[s]-(c) WHERE a.id < c.id RETURN count(*)
MATCH (a)-[r]-(b) MATCH (b)-[s]-(c) RETURN count(*)
MATCH (a)-[r]->(b), (c)-[s]->(d) RETURN count(*)
MATCH (a)-[r]->(b) MATCH (c)-[s]->(d) RETURN count(*)
MATCH (a)-[r]->(b), (b)-[s]->(a) RETURN a.id, b.id, r.rid, s.rid ORDER BY r.rid, s.rid
MATCH (a)-[r]->(b) MATCH (b)-[r]->(a) RETURN count(*)
MATCH (a)-[r]->(b) MATCH (b)<-[r]-(a) RETURN count(*)
MATCH (a)-[r]-(b) MATCH (b)-[r]-(a) RETURN count(*)
MATCH (a)-[r:U]->(a) RETURN a.id, r.rid
MATCH (a)-[r:U]-(a) RETURN a.id, r.rid
MATCH (a)--(a)--(b) RETURN a.id, b.id ORDER BY a.id, b.id
MATCH ((a)-[r]->(b)){2} RETURN count(*)
MATCH ((a)-[r]->(b)){0,2} RETURN count(*)
MATCH ((a)-[r]->(b))+ RETURN count(*)
MATCH ((a)-[r]->(b))* RETURN count(*)
MATCH ((a)-[r]-(b)){3} RETURN count(*)
MATCH (x) ((a)-[r]->(b)){2,} (y) RETURN count(*)
MATCH (x) ((a)-[r]->(b)){,2} (y) RETURN count(*)
MATCH (x:P) ((a)-[r:T]->(b)<-[s:U]-(c)){1,2} (y) RETURN x.id, [n IN a | n.id] AS a, [n IN b | n.id] AS b, [n IN c | n.id] AS c ORDER BY x.id, a, b, c
MATCH (x) ((a)-[r]->(b) WHERE r.w > 1)+ (y) RETURN [k IN r | k.rid] AS r ORDER BY r
MATCH (x) ((a)-[r]->(b) WHERE a.n <= b.n)+ (y) RETURN [k IN r | k.rid] AS r ORDER BY r
MATCH (x) ((a WHERE a.n > 1)-[r]->(b)){1,2} (y) RETURN [k IN r | k.rid] AS r ORDER BY r
MATCH (x) (()-[r]->()){1,2} (y) ((a)-[:T]->(b)){1,2} (z) RETURN count(*)
MATCH p = (x:P) (()-[]->()){2} (y:Q) RETURN [n IN nodes(p) | n.id] AS ids ORDER BY ids
MATCH p = (x)-[:T]->{1,3}(y:R) RETURN [n IN nodes(p) | n.id] AS ids ORDER BY ids
MATCH p = (x)-[:T|U]->+(y)-[:V]->(z) RETURN [n IN nodes(p) | n.id] AS ids ORDER BY ids
MATCH p = SHORTEST 1 (a {id: 'a'})-[]->+(b) RETURN b.id, length(p) ORDER BY b.id
MATCH p = ALL SHORTEST (a {id: 'a'})-[]->*(b) RETURN b.id, [r IN relationships(p) | r.rid] AS r ORDER BY b.id, r
MATCH p = ALL SHORTEST (a)-[:T]-+(b) RETURN a.id, b.id, [r IN relationships(p) | r.rid] AS r ORDER BY a.id, b.id, r
MATCH p = SHORTEST 2 GROUPS (a {id: 'a'})-[]->+(b) RETURN b.id, length(p), count(*) ORDER BY b.id, length(p)
MATCH p = SHORTEST 2 GROUP (a {id: 'a'})-[]->+(b) RETURN count(*)
MATCH p = SHORTEST 4 (a {id: 'a'})-[]->+(b {id: 'c'}) RETURN length(p) ORDER BY length(p)
MATCH p = SHORTEST 100 (a)-[]->+(b) RETURN count(*)
MATCH p = ANY 3 (a {id: 'a'})-[:T]->+(b) RETURN b.id, count(*) ORDER BY b.id
MATCH p = ALL SHORTEST (a:P) ((x)-[r]->(y) WHERE r.w > 0)+ (b:Q) RETURN a.id, b.id, [k IN r | k.rid] AS r ORDER BY a.id, b.id, r
MATCH p = ALL SHORTEST ((a:P)-[r]->+(b) WHERE b.n = 2) RETURN a.id, b.id, [k IN r | k.rid] AS r ORDER BY a.id, b.id, r
MATCH p = SHORTEST 1 ((a:P)-[]->+(b) WHERE length(p) > 1) RETURN a.id, b.id, length(p) ORDER BY a.id, b.id
MATCH p = SHORTEST 1 (a)-[]->(b) RETURN count(*)
MATCH p = SHORTEST 1 (a)-[]->+(b), (b)-[:U]->(c) RETURN count(*)
MATCH p = SHORTEST 0 (a)-[]->+(b) RETURN count(*)
MATCH p = SHORTEST 1 (a)-[*]->(b) RETURN count(*)
MATCH p = shortestPath((a:P)-[*]->(b:Q)) RETURN a.id, b.id, length(p) ORDER BY a.id, b.id
MATCH p = shortestPath((a:P)-[*0..]->(b:P)) RETURN a.id, b.id, length(p) ORDER BY a.id, b.id
MATCH p = shortestPath((a {id: 'a'})-[r:T*]->(b)) WHERE a <> b RETURN b.id, [k IN r | k.rid][0] IN [1, 2] ORDER BY b.id
MATCH p = allShortestPaths((a {id: 'a'})-[:T*]->(b {id: 'b'})) RETURN [k IN relationships(p) | k.rid] AS r ORDER BY r
MATCH p = allShortestPaths((a:P)-[*..2]-(b:Q)) WHERE a <> b RETURN [k IN relationships(p) | k.rid] AS r ORDER BY r
MATCH (a {id: 'a'}), (f {id: 'f'}) OPTIONAL MATCH p = shortestPath((a)-[*]-(f)) RETURN p
MATCH (a {id: 'a'}), (f {id: 'f'}) RETURN shortestPath((a)-[*]-(f)) AS p
MATCH (a {id: 'a'}), (e {id: 'e'}) RETURN length(shortestPath((a)-[*]->(e))) AS l, exists((a)-[*]->(e)) AS x
MATCH p = shortestPath((a {id: 'a'})-[*1..1]->(b {id: 'd'})) RETURN p
MATCH p = shortestPath((a {id: 'a'})-[*2..3]->(b {id: 'd'})) RETURN p
MATCH p = shortestPath((a {id: 'a'})-->(b {id: 'b'})) RETURN length(p)
MATCH p = shortestPath((a {id: 'a'})-[:T*]->(b)-[:U*]->(c)) RETURN p
MATCH p = shortestPath((a {id: 'e'})-[k:T*]->(b {id: 'b'})) WHERE none(x IN k WHERE x.w = 2) RETURN [x IN k | x.rid] AS r
MATCH p = shortestPath((a {id: 'a'})-[*]->(b {id: 'c'})) WHERE all(n IN nodes(p) WHERE n.n IS NOT NULL) RETURN length(p)
MATCH p = shortestPath((a {id: 'a'})-[*]->(b {id: 'c'})) WHERE any(r IN relationships(p) WHERE r.w = 5) RETURN p
MATCH (a {id: 'a'})-[*0]->(b) RETURN b.id
MATCH (a {id: 'a'})-[r*0..0]->(b) RETURN b.id, r
MATCH (a {id: 'a'})-[r*1..0]->(b) RETURN b.id, r
MATCH (x) ((a)-[r]->(b)){2,1} (y) RETURN count(*)
MATCH (x) ((a)-[r]->(b)){0} (y) RETURN count(*)
MATCH (a {id: 'a'})-[r]->{0}(b) RETURN b.id, r
MATCH (x)-[r]->+(x) RETURN x.id, count(*) AS c ORDER BY x.id
MATCH (x)-[r*]->(x) RETURN x.id, count(*) AS c ORDER BY x.id
MATCH (x) ((a)-[r]->(x)){1,2} (y) RETURN count(*)
MATCH (x) ((a)-[r]->(b)){1,2} (y) WHERE a.n = 1 RETURN count(*)
MATCH (x) ((a)-[r]->(b)){1,2} (y) RETURN a.n
MATCH p = (x) ((a)-[r]->(b)){1,2} (y) WHERE size(a) = 2 AND last(b) = y RETURN count(p)
MATCH (x) (p = (a)-[r]->(b)){1,2} (y) RETURN count(*)
MATCH DIFFERENT RELATIONSHIPS (a)-->(b) RETURN count(*)
MATCH (a)-[r]->(b) WITH collect(r) AS rs MATCH (x)-[rs*]->(y) RETURN count(*)
MATCH (a {id: 'a'})-[r1:T]->(b)-[r2:U]->(c) WITH [r1, r2] AS rs MATCH p = (x)-[rs*]->(y) RETURN x.id, y.id, length(p)
MATCH (a)-[r]->(b) WHERE startNode(r) = a AND endNode(r) = b RETURN count(*)
MATCH (a)-[r]-(b) WHERE startNode(r) = a RETURN count(*)
CALL () { MATCH (n:P) RETURN n } RETURN n.id ORDER BY n.id
MATCH (n) CALL (n) { WITH n WHERE n.n > 1 RETURN n.id AS i } RETURN i ORDER BY i
MATCH (n) CALL (*) { RETURN n.n AS k } RETURN k ORDER BY k
MATCH (n) OPTIONAL CALL (n) { MATCH (n)-[:V]->(m) RETURN m } RETURN n.id, m.id ORDER BY n.id
MATCH (n) CALL (n) { RETURN n.n AS x UNION RETURN n.s AS x } RETURN n.id, x ORDER BY n.id, x
MATCH (n) CALL (n) { UNWIND [1, 2] AS x RETURN x + n.n AS y } RETURN sum(y)
MATCH (n) CALL { WITH n RETURN n.n AS k } RETURN k ORDER BY k
MATCH (n) CALL { WITH n WITH n WHERE n.n = 2 RETURN n.id AS k } RETURN k ORDER BY k
MATCH (n) CALL { RETURN n.n AS k } RETURN k
CALL { MATCH (n) RETURN count(n) AS c } CALL { MATCH ()-[r]->() RETURN count(r) AS d } RETURN c, d
MATCH (n) CALL (n) { CALL (n) { MATCH (n)-->(m) RETURN max(m.n) AS x } RETURN x + 1 AS y } RETURN n.id, y ORDER BY n.id
UNWIND [1, 2, 3] AS i CALL (i) { UNWIND range(1, i) AS j RETURN collect(j) AS js } RETURN i, js ORDER BY i
MATCH (n {id: 'a'}) WITH n, 5 AS x RETURN n{x, .id}, n{.*}, n{}, n{.id, id: 'b'}
MATCH (x {id: 'a'}) ((a)-[r:T]->(b)){1,3} (y) RETURN y.id, [n IN a | n.id] AS a, size(r) AS s, [n IN b | n.id] AS b ORDER BY y.id, a, s, b
MATCH (x {id: 'a'}) ((a)-[r]->(b) WHERE r.w = 1 AND a.n < 5){0,2} (y) RETURN y.id, size(r) AS s ORDER BY y.id, s
MATCH p = (x {id: 'a'})-[:T|U]->{2}(y)-[:V]->{0,1}(z) RETURN y.id, z.id, length(p) AS l ORDER BY y.id, z.id, l
MATCH p = ((a)-[r:T]->(b)){2} RETURN [n IN nodes(p) | n.id] AS ids ORDER BY ids
MATCH (a)-[r]->{2}(a) RETURN a.id, [x IN r | x.rid] AS ids ORDER BY ids
MATCH (a) ((x)-[r]->(y) WHERE x.n = y.n)* (b) RETURN count(*)
MATCH (a) ((x:P)-->(y:P)){1,} (b) RETURN a.id, b.id, size(x) AS s ORDER BY a.id, b.id, s
MATCH p = SHORTEST 2 (a {id: 'a'})-->+(b {id: 'd'}) RETURN length(p) AS l ORDER BY l
MATCH p = SHORTEST 3 GROUPS (a {id: 'a'})-->*(b {id: 'c'}) RETURN length(p) AS l, count(*) AS c ORDER BY l
MATCH p = ANY SHORTEST (a {id: 'e'})-->+(b) RETURN b.id, length(p) ORDER BY b.id
MATCH p = ALL SHORTEST (a {id: 'a'})--+(b {id: 'e'}) RETURN [r IN relationships(p) | r.rid] AS r ORDER BY r
MATCH p = SHORTEST 1 (a:P)-->+(b:R) WHERE length(p) > 2 RETURN a.id, b.id, length(p) ORDER BY a.id
MATCH p = ANY (a {id: 'a'})-->+(b {id: 'f'}) RETURN p
MATCH p = ALL (a {id: 'a'})-[:T]->+(b) RETURN count(p)
MATCH p = ALL PATHS (a {id: 'a'})-[:T]->+(b) RETURN count(p)
MATCH p = shortestPath((a {id: 'a'})-[*..3]->(b {id: 'e'})) RETURN length(p), [n IN nodes(p) | n.id]
MATCH (a {id: 'a'}), (b {id: 'e'}) RETURN length(shortestPath((a)-[*]->(b))) AS l, size(allShortestPaths((a)-[*]-(b))) AS c
MATCH p = shortestPath((a {id: 'a'})-[*]->(b)) WHERE all(r IN relationships(p) WHERE r.w IS NOT NULL) AND b.id <> 'a' RETURN b.id, length(p) ORDER BY b.id
MATCH (a {id: 'a'}), (b {id: 'a'}) MATCH p = shortestPath((a)-[*]->(b)) RETURN p
MATCH (a)-[r*2]->(b) MATCH (a)-[r*2]->(b) RETURN count(*)
MATCH REPEATABLE ELEMENTS (a)-[r]->{2}(b) RETURN count(*)
MATCH DIFFERENT RELATIONSHIPS (a)-[r]->{2}(b) RETURN count(*)
MATCH (a)-[:T*2..3]->(b) RETURN DISTINCT a.id, b.id ORDER BY a.id, b.id
MATCH p = (a)-[:T*1..3]->(b) WHERE none(n IN nodes(p) WHERE n.id = 'c') RETURN a.id, b.id, length(p) AS l ORDER BY a.id, b.id, l
MATCH p = (a)-[*1..3]->(a) RETURN a.id, [r IN relationships(p) | r.rid] AS r ORDER BY a.id, r
MATCH p = (a {id: 'a'})-[*0..1]-(b) RETURN [n IN nodes(p) | n.id] AS ids ORDER BY ids
MATCH (a {id: 'a'}) MATCH p = (a)-[*..2]->(b:R) RETURN reduce(s = 0, r IN relationships(p) | s + coalesce(r.w, 0)) AS s ORDER BY s
MATCH p = (a {id: 'a'})-[r:T|V*1..2]-(b) RETURN b.id, [x IN r | type(x)] AS t ORDER BY b.id, t
MATCH (a)-[r*2..1]->(b) RETURN count(*)
MATCH (a)-[r*0]->(b) RETURN count(*), sum(size(r))
MATCH ({id: 'a'})-[*0..0]-(b) RETURN b.id
MATCH (a) ((x)-[r]->(y)){0} (b) RETURN count(*)
MATCH (a {id: 'a'}) ((x)-[r]->(y) WHERE y.id <> 'a'){1,2} (b) RETURN [i IN range(0, size(x) - 1) | x[i].id + y[i].id] AS s ORDER BY s
MATCH (a {id: 'a'}) (()-[r:T]->()-[s:U]->()){1,2} (b) RETURN b.id, size(r) AS k, [x IN s | x.rid] AS s ORDER BY b.id, k
MATCH (a {id: 'a'})-[r:T]->{1,2}(b) WHERE size(r) = 2 AND r[0].w < r[1].w RETURN b.id
MATCH (a) (()-[r]->()){2} (a) WITH a, r RETURN a.id, [x IN r | x.rid] AS ids ORDER BY a.id, ids
MATCH (a) ((x)-[r]->(y) WHERE x.n < y.n AND EXISTS { (y)-->() })+ (b) RETURN a.id, b.id, size(r) AS s ORDER BY a.id, b.id, s
MATCH p = ANY SHORTEST (a {id: 'a'}) (()-[:T]->() | ()-[:U]->())+ (b) RETURN count(*)
MATCH p = ALL SHORTEST (a:P)-[:T|V]->+(b:P) WHERE a <> b RETURN a.id, b.id, length(p) AS l, count(*) AS c ORDER BY a.id, b.id
MATCH p = SHORTEST 1 GROUP (a {id: 'a'})-[r]->+(b) RETURN b.id, size(r) AS s, count(*) AS c ORDER BY b.id
MATCH (a {id: 'a'}), (b) WHERE NOT EXISTS { MATCH p = SHORTEST 1 (a)-->+(b) } RETURN b.id ORDER BY b.id
