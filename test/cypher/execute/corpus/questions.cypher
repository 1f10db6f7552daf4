MATCH (a:Theory {id:'a'}) ((x)-[r:EXT]->(y)){1,3} (z) RETURN x, r, y, z
MATCH p = (a:Theory {id:'a'}) ((x)-[r:EXT]->(y) WHERE r.w < 9)+ (z) RETURN p
MATCH (a {id:'a'})-[r:EXT]->*(z) RETURN r, z
MATCH (a {id:'a'}) ((x)--(y)){2} (z) RETURN count(*)
MATCH p = (a {id:'a'}) ((x)-[:EXT]->(y)-[:EXT]->(z)){1,2} (q) RETURN p, x, y, z
MATCH (a {id:'a'})-[:EXT]->{0,2}(z)-[:USES]->(u) RETURN z, u
MATCH p = SHORTEST 1 (a {id:'a'})-[:EXT]->+(c {id:'c'}) RETURN length(p)
MATCH p = SHORTEST 3 (a {id:'a'})-[:EXT]-+(c {id:'c'}) RETURN length(p) ORDER BY length(p)
MATCH p = ALL SHORTEST (a {id:'a'})-[:EXT]->+(c {id:'c'}) RETURN [r IN relationships(p) | r.id]
MATCH p = ANY SHORTEST (a {id:'a'})-[]-+(e {id:'e'}) RETURN length(p)
MATCH p = SHORTEST 2 GROUPS (a {id:'a'})-[]-+(e {id:'e'}) RETURN length(p) ORDER BY length(p)
MATCH p = SHORTEST 1 (f:Person)-->+(t:Theory) RETURN t, length(p)
MATCH p = SHORTEST 1 (x:Theory)-[:EXT]->+(x) RETURN x, length(p)
MATCH p = ALL SHORTEST (x:Theory)-[:EXT]->+(y:Theory) RETURN x, y, length(p)
MATCH p = SHORTEST 1 ((a {id:'a'})-[:EXT|USES]->+(d) WHERE d.n = 2) RETURN d, length(p)
MATCH p = ANY 2 (a {id:'a'})-[:EXT]->+(c {id:'c'}) RETURN count(p)
MATCH p = shortestPath((a {id:'a'})-[*]-(e {id:'e'})) RETURN length(p)
MATCH p = shortestPath((a {id:'a'})-[:EXT*..2]->(c {id:'c'})) RETURN length(p), [n IN nodes(p) | n.id]
MATCH p = allShortestPaths((a {id:'a'})-[:EXT*]->(c {id:'c'})) RETURN [r IN relationships(p) | r.id]
MATCH p = shortestPath((a {id:'a'})-[*0..3]->(c {id:'c'})) RETURN length(p)
MATCH (x {id:'a'}), (y {id:'a'}) MATCH p = shortestPath((x)-[*]-(y)) RETURN p
MATCH (x {id:'a'}), (y {id:'a'}) MATCH p = shortestPath((x)-[*0..]-(y)) RETURN length(p)
MATCH p = shortestPath((a {id:'a'})-[r:EXT*]->(c {id:'c'})) WHERE all(x IN r WHERE x.w > 1) RETURN [x IN r | x.id]
MATCH p = shortestPath((a {id:'a'})-[r:EXT*]->(c {id:'c'})) WHERE length(p) > 2 RETURN length(p)
MATCH (a {id:'a'}), (e {id:'e'}) RETURN length(shortestPath((a)-[*]->(e))) AS l, size(allShortestPaths((a)-[*]->(e))) AS s
MATCH p = shortestPath((t:Theory)-[*..3]-(e:Concept)) RETURN t, e, length(p)
MATCH (n) WHERE n:Theory&Old RETURN n
MATCH (n:Theory|Concept) RETURN n
MATCH (n:!Theory) RETURN n
MATCH (n:%) RETURN count(n)
MATCH (n:(Theory|Concept)&!Old) RETURN n
MATCH ()-[r:!EXT]->() RETURN r
MATCH ()-[r:EXT|USES]->(x WHERE x.n = 2) RETURN r
MATCH (a)-[r WHERE r.w > 2]->(b) RETURN r
MATCH (n) WHERE n IS :: NODE RETURN count(n)
MATCH (n) RETURN n:Theory AS t, count(*) AS c ORDER BY c
MATCH (n:Theory) RETURN n {.id, .n, x: n.n * 2, m: [(n)-[:USES]->(u) | u.id]} AS m
MATCH (n:Theory) RETURN n {.*}
MATCH (n {id:'a'}) RETURN n {.nope, .id}
WITH {a: 1, b: 2} AS m RETURN m {.a, c: 3, .zz}
MATCH (n:Theory) WHERE EXISTS { (n)-[:USES]->(:Concept {id:'d'}) } RETURN n
MATCH (n:Theory) WHERE NOT EXISTS { MATCH (n)<-[:MADE]-(p) WHERE p.n = 5 } RETURN n
MATCH (n) RETURN n.id, COUNT { (n)-->() } AS o, COUNT { (n)--() } AS d ORDER BY n.id
MATCH (n) WHERE COUNT { (n)-->(x) WHERE x.n > 1 } > 1 RETURN n
MATCH (n:Theory) RETURN n.id, COLLECT { MATCH (n)-->(m) RETURN m.id ORDER BY m.id } AS l ORDER BY n.id
MATCH (n:Theory) RETURN n.id, size(COLLECT { MATCH (n)-->(m) RETURN m.id AS x UNION MATCH (n)<--(m) RETURN m.id AS x }) AS l ORDER BY n.id
RETURN EXISTS { MATCH (n:Nope) } AS e, COUNT { MATCH (n:Theory) RETURN n } AS c
MATCH (n:Theory) CALL (n) { MATCH (n)-->(m) RETURN count(m) AS c } RETURN n.id, c
MATCH (n) OPTIONAL CALL (n) { MATCH (n)-[:USES]->(m) RETURN m } RETURN n.id, m.id
MATCH (n) OPTIONAL CALL (n) { WITH n WHERE n.n = 1 RETURN n AS z } RETURN n.id, z
UNWIND [1,2,3] AS x CALL (x) { UNWIND range(1, x) AS y RETURN sum(y) AS s } RETURN x, s
UNWIND [1,2] AS x CALL (*) { RETURN x * 10 AS y UNION ALL RETURN x * 100 AS y } RETURN x, y
CALL { MATCH (n:Theory) RETURN n ORDER BY n.id LIMIT 2 } RETURN n.id
UNWIND [] AS x CALL (x) { RETURN 1 AS y } RETURN x, y
MATCH (a:Theory), (b:Theory) WHERE a.n = b.n RETURN a, b
MATCH (a)-->(b)-->(c) RETURN count(*)
MATCH (a)--(b)--(c) RETURN count(*)
MATCH (a)-[r]-(a) RETURN a, r
MATCH (a)-[*1..3]-(b) RETURN count(*)
MATCH (a)-[r*2]->(b) RETURN [x IN r | x.id]
MATCH (a {id:'e'})-[r*]-(b) RETURN count(*)
MATCH (a:Theory)-[:EXT]->(b)-[:EXT]->(c), (a)-[:USES]->(u) RETURN a, b, c, u
OPTIONAL MATCH (n:Nope) RETURN n, n.x, labels(n), n:Foo
MATCH (a:Alone) OPTIONAL MATCH (a)-[r]->(b) RETURN a, r, b, type(r)
MATCH (a:Theory) OPTIONAL MATCH (a)-[:USES]->(u) WHERE u.n > 1 RETURN a, u
MATCH (a:Theory) OPTIONAL MATCH p = (a)-[:USES]->(u:Concept {id:'e'}) RETURN a, p, length(p)
MATCH (a:Theory) WITH a ORDER BY a.n DESC LIMIT 2 MATCH (a)-[:USES]->(u) RETURN a, u
MATCH (a:Theory) WITH count(a) AS c, collect(a.id) AS ids RETURN c, ids
MATCH (a) RETURN a.n AS n, count(*) AS c ORDER BY n
MATCH (a) RETURN DISTINCT a.n AS n ORDER BY n DESC
MATCH (a) RETURN sum(a.n), avg(a.n), min(a.n), max(a.n), count(a.n), collect(a.n)
MATCH (a:Nope) RETURN sum(a.n), avg(a.n), min(a.n), count(*), collect(a.n), stDev(a.n)
MATCH (a:Theory) RETURN percentileCont(a.n, 0.4), percentileDisc(a.n, 0.5), stDevP(a.n)
MATCH (a:Theory) RETURN a.n + count(*) AS x
MATCH (a:Theory) WITH a.n AS n RETURN n + count(*) AS x ORDER BY x
MATCH (a:Theory) RETURN a.id, count(*) + a.n AS x
MATCH (a) RETURN size(labels(a)) AS l, count(*) AS c ORDER BY c DESC, l LIMIT 2
MATCH (a)-[r]->() RETURN type(r) AS t, count(*) AS c, collect(DISTINCT r.w) AS w ORDER BY t
RETURN [x IN range(0, 10) WHERE x % 3 = 0 | x * x] AS l
RETURN reduce(s = '', x IN ['a','b'] | s + x) AS s
RETURN all(x IN [1, null] WHERE x > 0) AS a, any(x IN [1, null] WHERE x > 0) AS b, none(x IN [null] WHERE x > 0) AS c, single(x IN [1, null] WHERE x > 0) AS d
RETURN [1,2,3][0], [1,2,3][-1], [1,2,3][5], [1,2,3][0..2], [1,2,3][-2..], [1,2,3][..-1]
RETURN {a: 1}['a'], {a: 1}['b'], {a: {b: 2}}.a.b
RETURN CASE WHEN null THEN 1 ELSE 2 END AS a, CASE null WHEN null THEN 1 ELSE 2 END AS b, CASE 5 WHEN 1, 5 THEN 'x' END AS c
RETURN CASE 5 WHEN > 3 THEN 'big' WHEN IS NULL THEN 'null' ELSE 'no' END AS c
RETURN 1 + 2.0, 7 / 2, -7 / 2, 7 % 3, -7 % 3, 2 ^ 3, 7.0 / 2, 1 / 3.0
RETURN 9223372036854775807 + 1
RETURN 1 / 0
RETURN 1.0 / 0, -1.0 / 0, 0.0 / 0
RETURN 0.0 / 0 = 0.0 / 0, 0.0/0 <> 0.0/0, 0.0/0 > 1
RETURN null = null, null <> null, 1 = null, [1, null] = [1, null], [1, null] = [2, null], {a: null} = {a: null}
RETURN 1 = 1.0, '1' = 1, [1] = [1.0], 1 < 'a', true < false, [1,2] < [1,3]
RETURN null IN [1, null], 1 IN [1, null], 2 IN [1, null], null IN [], 1 IN null
RETURN 'abc' =~ 'a.*', 'abc' =~ 'b', null =~ 'a', 'a\nb' =~ 'a.b', 'ABC' =~ '(?i)abc'
RETURN 'abc' STARTS WITH 'a', 'abc' ENDS WITH 'bc', 'abc' CONTAINS 'b', 'abc' STARTS WITH null, 1 STARTS WITH 'a'
RETURN 1 < 2 < 3, 1 < 3 < 2, 1 = 1 = 1
RETURN true AND null, false AND null, true OR null, false OR null, true XOR null, NOT null
RETURN 'a' + 1, 1 + 'a', [1] + 2, 1 + [2], [1] + [2], 'a' + null
RETURN 'a' + true
RETURN true + 1
RETURN range(1, 5), range(5, 1), range(5, 1, -2), range(1, 1)
RETURN toInteger('12'), toInteger('x'), toInteger(3.9), toFloat('1.5'), toString(1.0), toString(true), toBoolean('TRUE')
RETURN substring('hello', 1, 3), left('hello', 2), right('hello', 2), split('a,b', ','), replace('aaa', 'a', 'b'), reverse('abc'), trim(' a '), toUpper('aß')
RETURN size('hello'), size([1,2]), length('abc')
RETURN coalesce(null, 1), head([]), last([1,2]), tail([1,2,3]), keys({a: 1, b: 2})
RETURN abs(-1), sign(-2), ceil(1.2), floor(-1.2), round(2.5), round(-2.5), round(1.25, 1), sqrt(4), exp(0), log(1)
MATCH (n {id:'a'}) RETURN size(keys(n)), properties(n), id(n) IS NOT NULL AS i
MATCH ()-[r {id:'r1'}]->() RETURN type(r), startNode(r), endNode(r), properties(r)
MATCH p = (a {id:'a'})-[:EXT]->(b) RETURN nodes(p), relationships(p), length(p)
UNWIND [3, 1, null, 2.5, 'a', true, [1], {a: 1}] AS x RETURN x ORDER BY x
UNWIND [3, 1, null, 2.5, 'a', true, [1], {a: 1}] AS x RETURN x ORDER BY x DESC
UNWIND [1, 1.0, '1', null, null, [1], [1.0]] AS x RETURN DISTINCT x
UNWIND [1, 1.0, '1', null, null] AS x RETURN x, count(*) AS c
UNWIND null AS x RETURN x
UNWIND 5 AS x RETURN x
UNWIND [[1,2],[3]] AS x UNWIND x AS y RETURN x, y
RETURN 1 AS a UNION RETURN 1 AS a
RETURN 1 AS a UNION ALL RETURN 1 AS a
RETURN 1 AS a, 2 AS b UNION RETURN 2 AS b, 1 AS a
RETURN 1 AS a UNION RETURN 2 AS b
MATCH (n) WHERE n.n > 1 AND n.name STARTS WITH 'B' RETURN n
MATCH (n) WHERE n.nope = 1 RETURN n
MATCH (n) WHERE n.n = $x RETURN n
MATCH (n {id: $name}) RETURN n
MATCH (n) WHERE n.n IN $list RETURN n
MATCH (n) WHERE n.id IN ['a', 'b', 'a', null] RETURN n
MATCH (n) WHERE n.n RETURN n
MATCH (n) WHERE 1 RETURN n
RETURN NOT 1
RETURN $missing
MATCH (n) RETURN n ORDER BY n.name SKIP 1 LIMIT 3
MATCH (n) RETURN n.id AS id ORDER BY n.name SKIP $x LIMIT 1 + 1
MATCH (n) RETURN n.name AS name ORDER BY name
MATCH (n) WITH n.name AS name, n ORDER BY n.n DESC, name RETURN name LIMIT 3
MATCH (n) RETURN DISTINCT n.n ORDER BY n.id
MATCH (n) WITH DISTINCT n.n AS x WHERE x > 1 RETURN x ORDER BY x
MATCH (n)-[r]->(m) WITH n, count(r) AS c WHERE c > 1 RETURN n, c
WITH 1 AS x WITH x, x + 1 AS y RETURN *
MATCH (a:Theory {id:'a'})-[r]->(b) RETURN *
MATCH (n:Theory) RETURN n.id AS x ORDER BY x DESC LIMIT 0
MATCH (n:Theory) RETURN n LIMIT -1
MATCH (a)-[r:EXT]->(b) WHERE (a)-[:USES]->() AND NOT (b)-[:USES]->({id:'e'}) RETURN a, b, r
MATCH (a:Theory) RETURN a.id, exists((a)<-[:MADE]-()) AS m
MATCH (a:Theory) RETURN a.id, size([(a)-[r:EXT]->(b) WHERE b.n > 1 | b.id + '-' + r.w]) AS l
MATCH (a:Theory) RETURN [p = (a)-[:EXT*1..2]->(b) | length(p)] AS l
MATCH (a {id:'a'})-[r1]->(b)-[r2]->(c) WHERE r1.w = r2.w OR b.n < c.n RETURN r1.id, r2.id
MATCH (a)-[r]->(b) WITH r MATCH (x)-[r]-(y) RETURN count(*)
MATCH (a {id:'a'})-[rs:EXT*2]->(c) WITH rs MATCH (x)-[rs*]->(y) RETURN x, y
MATCH (n) WHERE n.tags[0] = 'x' RETURN n
MATCH (n) WHERE 'y' IN n.tags RETURN n
MATCH (n:Alone) RETURN n.d.year, n.d + duration('P1Y'), n.d > date('2019-01-01')
MATCH (n) RETURN n.nope.x
RETURN {a: 1}.a.b
RETURN [1].x
RETURN 'abc'[0]
CALL db.labels() YIELD label RETURN label ORDER BY label
CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t ORDER BY t
MATCH (n) RETURN valueType(n.n) AS t, count(*) AS c ORDER BY t
RETURN 1 IS :: INTEGER, null IS :: INTEGER NOT NULL, [1] IS :: LIST<INTEGER>, 1 IS NOT :: STRING
RETURN 'a' || 'b', [1] || [2], null || 'a'
RETURN point({x: 1, y: 2}).x, point({latitude: 1, longitude: 2}).longitude
RETURN point.distance(point({x: 0, y: 0}), point({x: 3, y: 4}))
MATCH (n) WHERE n.name =~ '.*[aA]$' RETURN n
MATCH (a), (b) WHERE a.id < b.id AND a.n = b.n RETURN a, b
MATCH (a)-->(b) RETURN a, collect(b.id) AS l ORDER BY size(l) DESC, a.id LIMIT 2
MATCH (n) RETURN max(n.name), min(n.id), count(DISTINCT n.n)
MATCH (n)-[:EXT*0..1]->(m) RETURN n, m
MATCH (n {id:'a'})-[:EXT*0]->(m) RETURN m
MATCH (n {id:'a'})-[:EXT*2..1]->(m) RETURN m
MATCH (n:Theory) WHERE (n)--(:Person) RETURN n
MATCH (n:Theory) WHERE size([(n)-->(m) | m]) > 2 RETURN n
MATCH (n) RETURN elementId(n) IS NOT NULL AS x LIMIT 1
MATCH (a:Theory)-[r:EXT]->(b:Theory) RETURN a.id, b.id, sum(r.w) AS w ORDER BY w DESC
MATCH (a:Theory) WITH a AS b, a.id AS a RETURN a, b.n ORDER BY a
MATCH (a:Theory) WITH a, [x IN [1,2] | a.n + x] AS l RETURN a.id, [a IN l | a * 2] AS m ORDER BY a.id
MATCH (a:Theory) RETURN a.id AS x, [x IN [1,2] | x] AS y ORDER BY x
MATCH (a:Theory) WITH a.n AS n, collect(a) AS l RETURN n, [x IN l | x.id] AS ids ORDER BY n
MATCH (a:Theory) WITH collect(a) AS l UNWIND l AS x MATCH (x)-[:USES]->(u) RETURN x.id, u.id ORDER BY x.id
MATCH (a:Theory)-[:USES]->(u) WITH u, count(a) AS c, min(a.n) AS m RETURN u.id, c, m ORDER BY u.id
MATCH (a:Theory) RETURN count(DISTINCT a.n) AS c, sum(DISTINCT a.n) AS s, collect(DISTINCT a.n % 2) AS l
MATCH (a:Theory) RETURN avg(a.n) + max(a.n) * 2 AS x, count(a) * count(*) AS y
MATCH (a:Theory) RETURN {c: count(*), m: max(a.n)} AS m, [count(*), min(a.n)] AS l
MATCH (a:Theory) WITH max(a.n) AS m MATCH (b:Theory {n: m}) RETURN b.id
MATCH (a:Theory) WITH a ORDER BY a.n DESC WITH collect(a.id) AS ids RETURN ids
MATCH (a:Theory) RETURN a.n % 2 AS k, count(*) AS c, sum(a.n) AS s ORDER BY k
MATCH (a:Theory) WITH a.n % 2 AS k, a ORDER BY a.id RETURN k, collect(a.id) AS l ORDER BY k
MATCH (a:Theory) RETURN a.n % 2 AS k, a.n % 2 + count(*) AS c ORDER BY k
MATCH (a:Theory) RETURN a.n AS n, a.n + count(*) AS c ORDER BY n
MATCH (a) RETURN a.n IS NULL AS z, count(*) AS c ORDER BY z
MATCH (a:Theory) WITH a.id AS id ORDER BY id SKIP 1 RETURN collect(id)
MATCH (a:Theory) RETURN CASE a.n WHEN 1 THEN 'one' WHEN 2 THEN 'two' ELSE 'many' END AS c, count(*) AS k ORDER BY c
MATCH (a:Theory) WHERE CASE WHEN a.n > 1 THEN true ELSE false END RETURN a.id
MATCH (a)-[r]->(b) RETURN a.id, CASE type(r) WHEN 'EXT' THEN r.w ELSE -1 END AS w ORDER BY a.id, w
MATCH (n) WHERE EXISTS { MATCH (n)-[:EXT]->(m) WHERE EXISTS { (m)-[:USES]->(:Concept) } } RETURN n.id
MATCH (n) WHERE EXISTS { MATCH (n)-[:EXT]->(m) WITH m WHERE m.n > 2 RETURN m } RETURN n.id
MATCH (n) WHERE EXISTS { MATCH (n)-[:EXT]->(m) RETURN m.id AS x UNION MATCH (n)-[:REL]->(m) RETURN m.id AS x } RETURN n.id
MATCH (n:Theory) RETURN n.id, COUNT { MATCH (n)-->(m) RETURN DISTINCT m } AS c ORDER BY n.id
MATCH (n:Theory) RETURN n.id, COUNT { MATCH (n)-[:EXT]->(m)-[:EXT]->(k) WHERE k <> n } AS c ORDER BY n.id
MATCH (n:Theory) RETURN n.id, COUNT { (n)-[:EXT]-() } AS c, COUNT { (n)-[:EXT]->(n) } AS s ORDER BY n.id
MATCH (n:Theory) WITH n, COUNT { (n)-[:EXT]->() } AS c WHERE c > 1 RETURN n.id, c
MATCH (n:Theory) RETURN n.id, [x IN COLLECT { MATCH (n)-[:EXT]->(m) RETURN m.n } WHERE x > 2] AS l ORDER BY n.id
MATCH (n:Theory) RETURN sum(COUNT { (n)-->() }) AS s
UNWIND [1,2,3] AS x WITH x WHERE EXISTS { MATCH (n {n: x}) } RETURN x
UNWIND [1,2,3] AS x RETURN x, COUNT { MATCH (n) WHERE n.n >= x } AS c
UNWIND [1,2,3] AS x CALL (x) { MATCH (n) WHERE n.n = x RETURN n ORDER BY n.id LIMIT 1 } RETURN x, n.id
UNWIND [1,2,3] AS x CALL (x) { WITH x AS y RETURN y * 2 AS z } RETURN x, z
CALL () { RETURN 1 AS a } CALL () { RETURN 2 AS b } RETURN a, b
MATCH (n:Theory) CALL (n) { MATCH (n)-[:EXT]->(m) RETURN m UNION MATCH (n)<-[:EXT]-(m) RETURN m } RETURN n.id, m.id ORDER BY n.id, m.id
MATCH (n:Theory) CALL (n) { OPTIONAL MATCH (n)-[:USES]->(m:Concept {id: 'e'}) RETURN m } RETURN n.id, m.id ORDER BY n.id
MATCH (n:Theory) CALL (n) { MATCH (n)-[:USES]->(m) RETURN collect(m.id) AS l, count(*) AS c } RETURN n.id, l, c ORDER BY n.id
MATCH (n:Theory) CALL (n) { MATCH (n)-[:EXT]->(m) CALL (m) { MATCH (m)-[:USES]->(k) RETURN k.id AS kid } RETURN m.id AS mid, kid } RETURN n.id, mid, kid ORDER BY n.id, mid, kid
MATCH (n:Person) CALL (n) { RETURN n.n + 1 AS p } RETURN p
WITH 1 AS a CALL { WITH 2 AS b RETURN b } RETURN a, b
WITH 1 AS a CALL { WITH a WITH a + 1 AS b RETURN b } RETURN a, b
WITH [1,2,3] AS l UNWIND l AS x WITH l, x WHERE x > 1 RETURN l, x
WITH [1,2,3] AS l RETURN [x IN l WHERE x > 1 AND any(y IN l WHERE y > x)] AS r
RETURN [x IN [1,2,3] | [y IN range(1, x) | x * y]] AS l
RETURN [x IN [[1,2],[3]] | reduce(s = 0, y IN x | s + y)] AS l
RETURN reduce(s = {c: 0}, x IN [1,2] | {c: s.c + x}) AS r
RETURN [n IN [1,2] | n] AS a, [n IN ['x'] | n] AS b
MATCH (n:Theory) RETURN [m IN [(n)-[:EXT]->(k) | k] | m.id] AS l, n.id ORDER BY n.id
MATCH (n:Theory) RETURN [(n)-[:EXT]->(k)-[:USES]->(u) | k.id + u.id] AS l, n.id ORDER BY n.id
MATCH (n:Theory), (m:Concept) RETURN n.id, m.id, (n)-[:USES]->(m) AS u ORDER BY n.id, m.id
MATCH (n:Theory), (m:Concept) WHERE NOT (n)-[:USES]->(m) RETURN n.id, m.id ORDER BY n.id, m.id
MATCH (n:Theory), (m:Concept) WHERE NOT (n)--(m) AND n.n < 3 RETURN n.id, m.id ORDER BY n.id, m.id
MATCH (a:Theory)-[r:EXT]->(b) MATCH (a)-[s:EXT]->(b) RETURN r.id, s.id ORDER BY r.id, s.id
MATCH (a:Theory)-[r:EXT]->(b), (a)-[s:EXT]->(b) RETURN r.id, s.id ORDER BY r.id, s.id
MATCH (a)-[r]->(b), (c)-[s]->(d) RETURN count(*)
MATCH (a)-[r]->(b), (c)-[s]-(d) RETURN count(*)
MATCH (a)-[r*1..2]->(b), (c)-[s]->(d) RETURN count(*)
MATCH (a)-[r*1..2]-(b), (a)-[s*1..2]-(b) RETURN count(*)
MATCH (a {id:'a'}) ((x)-[r]->(y))+ (b {id:'e'}), (b)<-[s]-(q) RETURN count(*)
MATCH (a {id:'a'}) ((x)-[r]-(y)){1,4} (b {id:'a'}) RETURN count(*)
MATCH (a {id:'a'}) ((x)-[r]-(y)){1,3} (b) WHERE all(k IN r WHERE k.id <> 'r4') RETURN count(*)
MATCH (a {id:'a'}) ((x)-[r]->(y) WHERE x.n < y.n){1,3} (b) RETURN [z IN y | z.id] AS ids
MATCH ((x:Theory)-[r:EXT]->(y:Theory)){2} RETURN count(*)
MATCH ((x:Theory)-[r:EXT]->(y:Theory)){2} (b)-[:USES]->(u) RETURN b.id, u.id, size(r) ORDER BY b.id
MATCH (s)-[:MADE]->((x)-[:EXT]->(y))+(t) RETURN count(*)
MATCH p = (s:Person)-[:MADE]->() ((x)-[:EXT]->(y)){0,1} (t) RETURN length(p) AS l, count(*) AS c ORDER BY l
MATCH (a:Theory) MATCH (a) ((x)-[r:EXT]->(y)){2} (b) RETURN a.id, b.id ORDER BY a.id, b.id
MATCH (b:Theory) MATCH (a) ((x)-[r:EXT]->(y)){2} (b) RETURN a.id, b.id ORDER BY a.id, b.id
MATCH (a:Theory), (b:Concept) MATCH p = SHORTEST 1 (a)-[]->+(b) RETURN a.id, b.id, length(p) ORDER BY a.id, b.id
MATCH p = SHORTEST 1 (a:Theory)-[:EXT]->*(b:Theory) RETURN a.id, b.id, length(p) ORDER BY a.id, b.id
MATCH p = ALL SHORTEST (a:Person)-[]-+(b:Concept) RETURN a.id, b.id, length(p) ORDER BY a.id, b.id
MATCH p = ALL SHORTEST (a:Person) (()-[]->()){1,} (b:Concept) RETURN a.id, b.id, length(p) ORDER BY a.id, b.id
MATCH p = SHORTEST 2 (a {id:'a'}) ((x)-[:EXT]->(y) WHERE y.n > 1)+ (b) RETURN b.id, length(p) ORDER BY b.id, length(p)
MATCH p = SHORTEST 1 (a {id:'a'})-[:EXT]->{2,}(b) RETURN b.id, length(p) ORDER BY b.id
MATCH p = SHORTEST 1 (a {id:'a'})-[r:EXT]->+(b) WHERE length(p) > 1 RETURN b.id, length(p) ORDER BY b.id
MATCH p = SHORTEST 1 (a {id:'a'})-[:EXT]->+(b)-[:USES]->(u) RETURN u.id, length(p) ORDER BY u.id
MATCH p = allShortestPaths((a:Theory)-[*..4]-(b:Concept)) WHERE a.n > 1 RETURN a.id, b.id, length(p) ORDER BY a.id, b.id
MATCH (a:Theory), (b:Concept), p = shortestPath((a)-[*]->(b)) RETURN a.id, b.id, length(p) ORDER BY a.id, b.id
MATCH (a:Theory), (b:Theory) WHERE a <> b MATCH p = shortestPath((a)-[:EXT*]->(b)) RETURN a.id, b.id, length(p) ORDER BY a.id, b.id
MATCH (a:Theory), (b:Alone) OPTIONAL MATCH p = shortestPath((a)-[*]-(b)) RETURN a.id, p
MATCH p = (a {id:'a'})-[:EXT*1..2]->(b)-[:USES]->(u) RETURN [n IN nodes(p) | n.id] AS ids ORDER BY ids
MATCH p = (u)<-[:USES]-(b)<-[:EXT*1..2]-(a {id:'a'}) RETURN [n IN nodes(p) | n.id] AS ids ORDER BY ids
MATCH p = (a)-[*0..1]-(b) WHERE a.id = 'g' RETURN p
MATCH (a) WHERE a.id = 'a' OR a.id = 'b' RETURN a.id ORDER BY a.id
MATCH (a) WHERE a.id IN ['a', 'b'] AND a.n > 1 RETURN a.id
MATCH (a) WHERE NOT (a.n > 1) RETURN a.id
MATCH (a) WHERE a.n > 1 XOR a.name STARTS WITH 'A' RETURN a.id ORDER BY a.id
MATCH (a) WHERE (a.n > 1) = true RETURN a.id ORDER BY a.id
MATCH (a) WHERE (a.n > 1) IS NULL RETURN a.id ORDER BY a.id
MATCH (a) WHERE a.n > 1 OR a.n IS NULL RETURN a.id ORDER BY a.id
MATCH (a) WHERE a['n'] = 2 RETURN a.id ORDER BY a.id
MATCH (a) WHERE a.n = 2.0 RETURN a.id ORDER BY a.id
MATCH (a {n: 5}) RETURN a.id
MATCH (a) WHERE a.tags = ['x', 'y'] RETURN a.id
MATCH (a) WHERE a.d = date('2020-02-29') RETURN a.id
MATCH (a) WHERE a.name < 'C' RETURN a.id ORDER BY a.id
MATCH (a) WHERE 1 < a.n <= 3 RETURN a.id ORDER BY a.id
MATCH (a), (b) WHERE a.n + 1 = b.n RETURN a.id, b.id ORDER BY a.id, b.id
MATCH (a), (b) WHERE a.n = b.n AND a <> b RETURN a.id, b.id ORDER BY a.id, b.id
MATCH (a:Theory), (b:Concept) WHERE a.n = b.n OR b.n IS NULL RETURN a.id, b.id ORDER BY a.id, b.id
MATCH (a), (b) WHERE a = b RETURN count(*)
MATCH (a), (b) WHERE id(a) = id(b) RETURN count(*)
MATCH (a) MATCH (b) WHERE elementId(a) = elementId(b) RETURN count(*)
MATCH (a:Theory) WITH a MATCH (b) WHERE b.n = a.n AND b <> a RETURN a.id, b.id ORDER BY a.id, b.id
MATCH (a:Theory)-[:EXT]->(b) WITH a, b MATCH (b)-[:EXT]->(a) RETURN a.id, b.id
MATCH (a:Theory) WHERE (a)-[:EXT]->({n: a.n + 1}) RETURN a.id ORDER BY a.id
MATCH (a:Theory)-[r:EXT {w: a.n}]->(b) RETURN r.id ORDER BY r.id
MATCH (a:Theory)-[r:EXT]->(b {n: r.w + 1}) RETURN r.id ORDER BY r.id
MATCH (a:Theory)-[r:EXT* {w: 1}]->(b) RETURN size(r)
MATCH (a)-[r:EXT|MADE]->(b) RETURN type(r) AS t, count(*) AS c ORDER BY t
MATCH (a)<-[r]-(b) RETURN count(r)
MATCH ()--() RETURN count(*)
MATCH ()-[r]-() RETURN count(DISTINCT r)
MATCH (n)-->(n) RETURN n.id
MATCH (a)-->(b)-->(a) RETURN a.id, b.id
MATCH (a)-[:EXT]->(b)-[:EXT]->(c)-[:EXT]->(a) RETURN count(*)
MATCH (a:Theory) OPTIONAL MATCH (a)-[:USES]->(u) OPTIONAL MATCH (u)-[:REL]->(v) RETURN a.id, u.id, v.id ORDER BY a.id
MATCH (a:Theory) OPTIONAL MATCH (a)-[:USES]->(u)-[:REL]->(v) RETURN a.id, u.id, v.id ORDER BY a.id
MATCH (a:Theory) OPTIONAL MATCH (a)-[:NOPE]->(u) WITH a, u OPTIONAL MATCH (u)-->(v) RETURN a.id, u, v ORDER BY a.id
MATCH (a:Theory) OPTIONAL MATCH (a)-[:USES]->(u) WHERE a.n > u.n RETURN a.id, u.id ORDER BY a.id
OPTIONAL MATCH (a:Nope) OPTIONAL MATCH (a)-->(b) RETURN a, b
OPTIONAL MATCH (a:Nope) WITH a MATCH (b:Alone) RETURN a, b.id
MATCH (a:Theory) OPTIONAL MATCH (b:Nope) RETURN a.id, b ORDER BY a.id
OPTIONAL MATCH (a:Theory {id:'a'})-[r:USES]->(b), (b)-[:REL]->(c) RETURN a.id, b.id, c.id
MATCH (n) RETURN n.id ORDER BY n.n, n.id
MATCH (n) RETURN n.id ORDER BY n.n DESC, n.id DESC
MATCH (n) RETURN n.id ORDER BY n.b, n.f, n.id
MATCH (n) RETURN n.id ORDER BY n.n IS NULL, n.id LIMIT 4
MATCH (n) RETURN n.id, n.n ORDER BY n.n + 1 DESC, n.id LIMIT 3
MATCH (n) WITH n.n AS n, count(*) AS c ORDER BY c DESC, n LIMIT 2 RETURN n, c
MATCH (n) RETURN n.n AS n, count(*) AS c ORDER BY count(*) DESC, n
MATCH (n) RETURN n.n, count(*) ORDER BY n.n, count(*)
MATCH (n) WITH n, n.n AS x ORDER BY x, n.id RETURN collect(n.id)
MATCH (n) RETURN collect(n.id)[0..2] AS x, count(*)
MATCH (n) WITH n ORDER BY n.id SKIP 2 LIMIT 3 WHERE n.n > 0 RETURN n.id
MATCH (n) WITH DISTINCT labels(n) AS l RETURN size(l) AS s ORDER BY s
UNWIND [{a: 1, b: 2}, {b: 2, a: 1}, {a: 1}] AS m RETURN DISTINCT m
UNWIND [[1, 2], [1.0, 2], [2, 1]] AS m RETURN m, count(*) AS c
UNWIND [0.0, -0.0, 0] AS x RETURN DISTINCT x
UNWIND [0.0/0, 0.0/0] AS x RETURN count(DISTINCT x), count(*)
UNWIND [null, 1] AS x RETURN count(x), count(*), collect(x), max(x)
UNWIND [1, 'a', 2.5, true] AS x RETURN max(x), min(x)
UNWIND [[1], [2, 0], []] AS x RETURN max(x), min(x)
UNWIND [1, 2] AS x UNWIND [3, 4] AS y RETURN x, y, x * y
UNWIND range(1, 3) AS x WITH x ORDER BY x DESC RETURN collect(x)
UNWIND [1, 2, 3] AS x WITH x LIMIT 2 RETURN sum(x)
UNWIND [1, 2, 3] AS x RETURN x SKIP 3
RETURN [1, 2, 3][1..null], [1,2,3][null], {a: 1}[null]
RETURN [1,2,3][3..1], [1,2,3][-5..10], [1,2,3][-1..-3]
RETURN size(null), head(null), reverse([1,2]), toUpper(null)
RETURN 'x' IN ['x', null], [1] IN [[1], [2]], [null] IN [[null]]
RETURN 5 % 0
RETURN 5.0 % 0
RETURN -9223372036854775808 - 1
RETURN 9223372036854775807 * 2
RETURN 2 ^ 63, toInteger(2.0 ^ 62)
RETURN toInteger('9223372036854775808')
RETURN 0.1 + 0.2, 1e300 * 1e10, 1.5e3, .5
RETURN 0x1F, 0o17, 1_000
RETURN 'it''s'
RETURN "a\tb\u00e4\\", 'single \'quoted\''
RETURN $x + 1, $list[0], $name + '!'
RETURN date('2020-01-31') + duration('P1M'), duration('P1D') + duration('PT1H'), date('2020-01-01') < date('2020-01-02')
RETURN date('2020-02-30')
RETURN toString(duration.between(date('2020-01-01'), date('2021-03-04'))), datetime('2020-01-01T00:00:00Z').epochSeconds
RETURN localtime('12:30').hour, time('12:30+01:00').offset, date('2020-W05-1')
MATCH (a:Theory) RETURN a.id ORDER BY a.name DESC LIMIT 1
MATCH (n) RETURN n ORDER BY n LIMIT 3
MATCH ()-[r:EXT]->() RETURN r ORDER BY r.w DESC LIMIT 1
MATCH p = (a:Theory)-[:EXT]->() RETURN length(p) AS l, a.id ORDER BY p, l LIMIT 1
MATCH (a:Theory) WHERE a.id > $missing RETURN a
MATCH (n) WHERE n.id = 'zzz' AND n.x / 0 = 1 RETURN n
MATCH (n {id:'a'}) WHERE 1 / 0 = 1 RETURN n
MATCH (n {id:'zzz'}) RETURN 1 / (n.n - n.n)
MATCH (n) WHERE n.n / 0 = 1 RETURN n
WITH 1 AS x RETURN x / 0 AS y LIMIT 0
MATCH (n:Theory) RETURN apoc.text.join(['a'], ',')
MATCH (a)-[:EXT]->+(b) MATCH (b)-[*1..2]->(c) RETURN count(*)
MATCH (a)-[:EXT]->+(b) RETURN a.id, [(b)-[*1..2]->(c) | 1] AS l
MATCH (a)-[:EXT]->+(b) WHERE (b)-[*1..2]->() RETURN count(*)
MATCH (a)-[:EXT]->+(b) WHERE EXISTS { MATCH (b)-[*1..2]->(c) } RETURN count(*)
MATCH (a)-[*1..2]->(b) WHERE EXISTS { MATCH (b)-[:EXT]->+(c) } RETURN count(*)
MATCH (a)-[*1..2]->(b) CALL (b) { MATCH (b)-[:EXT]->+(c) RETURN c } RETURN count(*)
MATCH p = SHORTEST 1 (a)-[:EXT]->+(b) WHERE (b)-[*1..2]->() RETURN count(*)
MATCH p = SHORTEST 1 (a:Person)-[*1..2]->(b) RETURN count(*)
MATCH p = shortestPath((a:Person)-[*1..2]->(b)), (b)-->+(c) RETURN count(*)
MATCH (a)-[*1..2]->(b) RETURN COUNT { (b)-->+() } AS c
RETURN 'Ä' =~ '(?i)ä', 'A' =~ '(?i)a', 'Ä' =~ '(?iu)ä', 'ABC' =~ '(?i)[a-b]+c', 'K' =~ '(?i)k'
RETURN 'a b' =~ 'a\\sb', 'a\u00a0b' =~ 'a\\sb', 'ä' =~ '\\w', 'a1_' =~ '\\w+', '٣' =~ '\\d'
RETURN 'a.c' =~ 'a\\.c', 'abc' =~ 'a\\.c', 'a-c' =~ 'a\\-c', 'a-c' =~ 'a[\\-x]c', 'a/c' =~ 'a/c'
RETURN 'Ärger' =~ '.*\\bÄrger', 'x Ärger' =~ '.*\\bÄ.*', 'xÄ' =~ '.*\\bÄ', 'foo bar' =~ 'foo\\b.*'
RETURN 'a\nb' =~ 'a.b', 'a\nb' =~ '(?s)a.b', 'a\u0085b' =~ 'a.b', 'a\u2028b' =~ 'a.b', 'a\r' =~ 'a.'
RETURN 'abc' =~ '^abc$', 'abc' =~ 'abc$', 'abc\n' =~ 'abc$', 'abc' =~ '^a.*', 'abc' =~ 'abc\\z', 'abc' =~ '\\Aabc'
RETURN 'aab' =~ '(a)\\1b', 'abab' =~ '(?<x>ab)\\k<x>', 'ab' =~ '(?:a|b)+', 'ab' =~ 'a(?=b)b', 'ab' =~ '(?<=x)ab'
RETURN 'Große' =~ '\\p{Lu}\\p{L}+', 'abc' =~ '\\p{Alpha}+', 'äbc' =~ '\\p{Alpha}+', 'x1' =~ '\\pL\\d', 'AB' =~ '\\p{Upper}+', '!' =~ '\\p{Punct}', 'a' =~ '\\P{L}'
RETURN 'a+b' =~ '\\Qa+b\\E', 'a+b' =~ 'a\\+b', 'tab\t' =~ 'tab\\t', 'A' =~ '\\x41', 'A' =~ '\\u0041', '😀' =~ '.', '😀' =~ '[😀x]', '😀' =~ '\\x{1F600}'
RETURN 'aaa' =~ 'a{2,3}', 'aaa' =~ 'a{2}', 'a' =~ 'a{1,}', '' =~ '', '' =~ 'a*', 'a' =~ ''
RETURN 'a]' =~ 'a[\\]]', 'a^' =~ 'a[\\^]', 'b' =~ '[^a]', 'A' =~ '(?i)[^a]', 'a' =~ '[a-]', '-' =~ '[a-]', '-' =~ '[-a]', 'z' =~ '[x-z&]'
RETURN 'Cluster' =~ '.*[Cc]luster.*', 'Innovation' =~ '(?i).*INNO.*', 'nachhaltig' =~ '(nach|vor).*'
RETURN 'a' =~ '['
RETURN 'a' =~ '(a'
RETURN 'a' =~ '*a'
RETURN 'a{' =~ 'a\\{', 'x' =~ '[\\w.]', '.' =~ '[\\w.]', 'é' =~ 'é', 'straße' =~ '(?i)STRASSE'
RETURN 'k' =~ '(?i)\\w', 'x' =~ '(?i)X|Y', 'y' =~ '(?i)X|Y', 'a' =~ '(?i)\\x41'
RETURN null =~ 'a', 'a' =~ null, 1 =~ 'a'
MATCH p = shortestPath((a {id:'a'})-[*]->(d {id:'d'})), (a)-[r:USES]->(d) RETURN length(p)
MATCH (a)-[r:USES]->(d), p = shortestPath((a {id:'a'})-[*]->(d {id:'d'})) RETURN length(p)
MATCH p = shortestPath((a {id:'a'})-[*]->(d {id:'d'})), (x)-[r]->(y) RETURN count(*)
MATCH (a {id:'a'})-[r:USES]->(d) MATCH p = shortestPath((a)-[*]->(d)) RETURN length(p)
MATCH p = SHORTEST 1 (a {id:'a'})-->+(d {id:'d'}) MATCH (a)-[r:USES]->(d) RETURN length(p)
MATCH (a:Theory) MATCH p = SHORTEST 1 (a)-->+(x:Concept)-[:REL]->(e) RETURN a.id, length(p) ORDER BY a.id
MATCH p = (a:Theory {id:'a'})-[:EXT*0..]->(b) WHERE length(p) <= 2 RETURN b.id, length(p)
MATCH (a)-[r:EXT]->(b) WHERE r.w IN [1, 2] WITH r, startNode(r) AS s, endNode(r) AS e RETURN s.id, e.id
MATCH (n) WHERE n.id = 'a' AND (n:Theory OR n:Nope) RETURN n.id
MATCH (n) WITH collect(n) AS ns RETURN size([x IN ns WHERE x:Theory]) AS c
MATCH (n) WITH collect(n) AS ns UNWIND ns AS x WITH x WHERE x.n > 1 MATCH (x)-->(y) RETURN x.id, count(y) AS c ORDER BY x.id
MATCH p = (a {id:'a'})-[:EXT]->(b)-[:EXT]->(c) UNWIND nodes(p) AS x RETURN DISTINCT x.id ORDER BY x.id
