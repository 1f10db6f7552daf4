// graph: web
OPTIONAL MATCH (n:Nope) RETURN n, n.x, labels(n), keys(n), properties(n)
MATCH (a) OPTIONAL MATCH (a)-[r:V]->(b) RETURN a.id, r, b.id ORDER BY a.id
MATCH (a) OPTIONAL MATCH (a)-[r:V]->(b) WHERE a.n > b.n RETURN a.id, b.id ORDER BY a.id
MATCH (a) OPTIONAL MATCH (a)-[r:U]->(b), (b)-[:T]->(c) RETURN a.id, b.id, c.id ORDER BY a.id, b.id, c.id
MATCH (a:R) OPTIONAL MATCH (a)-[:U]->(b) OPTIONAL MATCH (b)-->(c) RETURN a.id, b, c
MATCH (a:R) OPTIONAL MATCH (a)-[:U]->(b) MATCH (b)-->(c) RETURN a.id, b, c
MATCH (a:R) OPTIONAL MATCH (a)-[:U]->(b) OPTIONAL MATCH (c:P) WHERE b.n = c.n RETURN a.id, b, c
MATCH (a:P) OPTIONAL MATCH p = (a)-[:U]->(b:Q) RETURN a.id, p IS NULL, length(p), nodes(p)[1].id ORDER BY a.id
OPTIONAL MATCH (a:P {id: 'zz'}) WITH a OPTIONAL MATCH (a)-[r*1..2]-(b) RETURN a, r, b
OPTIONAL MATCH (a:Nope)-[r*]->(b) RETURN r, size(r)
MATCH (a:R) OPTIONAL MATCH (a) ((x)-[r:V]->(y))+ (z) RETURN x, r, y, z
MATCH (a:P) RETURN a.s, count(*) AS c, count(a.s), min(a.n), max(a.n), sum(a.n), avg(a.n) ORDER BY a.s
MATCH (a) RETURN a.n % 2 AS k, count(*) AS c, sum(a.n) AS s ORDER BY k
MATCH (a) RETURN a.n + 1 AS k, a.n + 1 + count(*) AS c ORDER BY k
MATCH (a) RETURN a.n, a.n + count(*) ORDER BY a.n
MATCH (a) RETURN a.n + a.n + count(*)
MATCH (a) RETURN a, a.n + count(*) AS x ORDER BY a.id
MATCH (a) WITH a.n AS n, a.s AS s RETURN n + count(s), s ORDER BY n
MATCH (a)-[r]->(b) RETURN count(DISTINCT a), count(DISTINCT b), count(DISTINCT [a, b]), count(DISTINCT type(r))
MATCH (a)-[r]->(b) RETURN count(DISTINCT {a: a.n, b: b.n})
MATCH (a)-[r]->(b) WITH DISTINCT a, type(r) AS t RETURN a.id, t ORDER BY a.id, t
MATCH (a)-[r]->(b) WITH DISTINCT labels(a) AS l, b:Q AS q RETURN size(l) AS s, q, count(*) AS c ORDER BY s, q
MATCH (a:Nope) RETURN count(*), count(a), sum(a.n), avg(a.n), min(a.n), max(a.n), collect(a.n), stDev(a.n), stDevP(a.n), percentileCont(a.n, 0.5), percentileDisc(a.n, 0.5)
MATCH (a:Nope) RETURN a.n, count(*)
MATCH (a:Nope) RETURN DISTINCT count(*) AS c
MATCH (a) WITH a ORDER BY a.id WITH collect(a.n) AS l RETURN l, size(l), l[0], l[-1], l[1..3]
MATCH (a) WITH a ORDER BY a.n DESC, a.id RETURN collect(a.id)
MATCH (a) WITH a ORDER BY a.id DESC LIMIT 3 RETURN collect(a.id)
MATCH (a) WITH a ORDER BY a.id SKIP 2 WITH collect(a.id) AS l UNWIND l AS x RETURN x, l
MATCH (a) RETURN percentileCont(a.n, 0.25), percentileDisc(a.n, 0.25), percentileCont(a.n, 1), percentileDisc(a.n, 0)
MATCH (a) RETURN percentileCont(a.n, 1.1)
MATCH (a) RETURN sum(a.s)
MATCH (a) RETURN avg(a.id)
MATCH (a) RETURN max(a), count(*)
MATCH (a) RETURN min([a.n, a.id]) AS x, max([a.id]) AS y
MATCH (a)-[r]->(b) RETURN a.id AS x, sum(r.w) AS w, collect(r.w) = [] AS none ORDER BY x
MATCH (a) RETURN a.id AS id ORDER BY a.n, id DESC
MATCH (a) RETURN a.id AS id, a.n AS n ORDER BY n IS NULL DESC, n DESC, id LIMIT 4
MATCH (a) RETURN a.id ORDER BY -a.n, a.id
MATCH (a) RETURN DISTINCT a.s ORDER BY a.s
MATCH (a) RETURN DISTINCT a.s ORDER BY a.n
MATCH (a) RETURN a.s AS s, count(*) AS c ORDER BY count(*), s
MATCH (a) RETURN a.s AS s ORDER BY count(*)
MATCH (a) RETURN a.id LIMIT 0
MATCH (a) RETURN a.id SKIP 100
MATCH (a) RETURN a.id ORDER BY a.id LIMIT 2 + 1
MATCH (a) RETURN a.id ORDER BY a.id LIMIT toInteger(2.9)
MATCH (a) RETURN a.id LIMIT 1.5
MATCH (a) RETURN a.id LIMIT null
MATCH (a) RETURN a.id LIMIT a.n
MATCH (a) RETURN a.id ORDER BY a.id OFFSET 2 LIMIT 2
MATCH (n) WHERE EXISTS { (n)-[:V]->() } RETURN n.id
MATCH (n) WHERE EXISTS { MATCH (n)-[r]->(m) WHERE r.w > 1 RETURN m.id AS x ORDER BY x LIMIT 1 } RETURN n.id ORDER BY n.id
MATCH (n) RETURN n.id, COUNT { (n)-->() } AS o, COUNT { (n)<--() } AS i, COUNT { (n)--() } AS b ORDER BY n.id
MATCH (n) RETURN n.id, COUNT { (n)-[:T|U]->(:Q) } AS o, COUNT { (n)-->(m) WHERE m.n > n.n } AS i ORDER BY n.id
MATCH (n) RETURN n.id, COUNT { MATCH (n)-->(m) RETURN DISTINCT m } AS c ORDER BY n.id
MATCH (n) RETURN n.id, COUNT { MATCH (n)-->(m) RETURN m.id AS x UNION MATCH (n)<--(m) RETURN m.id AS x } AS c ORDER BY n.id
MATCH (n) RETURN n.id, COLLECT { MATCH (n)-->(m) RETURN DISTINCT m.id AS x ORDER BY x } AS c ORDER BY n.id
MATCH (n) RETURN n.id, COLLECT { MATCH (n)-->(m) WITH m ORDER BY m.id LIMIT 1 RETURN m.n } AS c ORDER BY n.id
MATCH (n) RETURN COLLECT { MATCH (n)-->(m) RETURN m.id, m.n } AS c
MATCH (n) WITH n, COUNT { (n)-->() } AS c WHERE c > 1 AND EXISTS { (n)<--() } RETURN n.id, c ORDER BY n.id
RETURN COUNT { MATCH (n) WHERE n.n > $x } AS c, EXISTS { (:P)-[:V]->() } AS e, EXISTS { MATCH (:P)<-[:V]-(:Q) } AS f
MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN m ORDER BY m.id LIMIT 1 } RETURN n.id, m.id ORDER BY n.id
MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN count(m) AS c } RETURN n.id, c ORDER BY n.id
MATCH (n) OPTIONAL CALL (n) { MATCH (n)-[:V]->(m) RETURN m.id AS mid } RETURN n.id, mid ORDER BY n.id
MATCH (n) CALL { WITH n MATCH (n)-->(m) RETURN count(*) AS c } RETURN n.id, c ORDER BY n.id
MATCH (n) CALL { MATCH (m:P) RETURN count(*) AS c } RETURN n.id, c ORDER BY n.id
MATCH (n) CALL { WITH n WITH n WHERE n.n > 1 RETURN n.n * 2 AS d } RETURN n.id, d ORDER BY n.id
MATCH (n) CALL { WITH n WHERE n.n > 1 RETURN n.n * 2 AS d } RETURN n.id, d ORDER BY n.id
MATCH (n) CALL (*) { RETURN n.n AS x UNION RETURN 7 AS x } RETURN n.id, x ORDER BY n.id, x
MATCH (n) CALL (n) { RETURN n.id AS id } RETURN id ORDER BY id
MATCH (n) CALL (n) { RETURN 1 AS n } RETURN n
CALL (n) { RETURN 1 AS x } RETURN x
WITH 1 AS a CALL (a) { WITH a + 1 AS b CALL (b) { RETURN b * 10 AS c } RETURN b, c } RETURN a, b, c
UNWIND [1, 2] AS x CALL (x) { UNWIND [3, 4] AS y RETURN x * y AS z } RETURN x, z ORDER BY x, z
UNWIND [1, 2] AS x CALL (x) { WITH x WHERE x > 1 RETURN x AS z } RETURN x, z
UNWIND [1, 2] AS x CALL (x) { RETURN sum(x) AS z } RETURN x, z ORDER BY x
MATCH (n:P) RETURN n.id AS x UNION MATCH (n:Q) RETURN n.id AS x
MATCH (n:P) RETURN n.id AS x UNION ALL MATCH (n:Q) RETURN n.id AS x
MATCH (n:P) RETURN n UNION MATCH (n:Q) RETURN n
MATCH (n:P) RETURN n.id AS x UNION DISTINCT MATCH (n:Q) RETURN n.id AS x
RETURN 1 AS x UNION RETURN 1.0 AS x UNION RETURN '1' AS x
RETURN 1 AS x UNION RETURN 2 AS x UNION ALL RETURN 1 AS x
RETURN 1 AS x, 2 AS y UNION ALL RETURN 3 AS y, 4 AS x
RETURN 1 AS x UNION RETURN 2 AS x ORDER BY x DESC
MATCH (n:P&Q) RETURN n.id
MATCH (n:P|Q) RETURN n.id ORDER BY n.id
MATCH (n:!(P|Q)) RETURN n.id ORDER BY n.id
MATCH (n:%) RETURN n.id ORDER BY n.id
MATCH (n:!%) RETURN n.id ORDER BY n.id
MATCH (n:P:Q) RETURN n.id
MATCH (n:P:Q|R) RETURN n.id
MATCH (n) RETURN n.id, n:P, n:P|R, n:!P&Q, n:% ORDER BY n.id
MATCH (n IS P) RETURN n.id ORDER BY n.id
MATCH (n) WHERE n IS Q RETURN n.id ORDER BY n.id
MATCH ()-[r:T|!U]->() RETURN count(*)
MATCH ()-[r:%]->() RETURN count(*)
MATCH ()-[r:!%]->() RETURN count(*)
MATCH ()-[r:T&U]->() RETURN count(*)
MATCH ()-[r]->() WHERE r:T RETURN count(*)
MATCH ()-[r]->() RETURN r:T|V AS x, count(*) AS c ORDER BY x
MATCH (n:$('P')) RETURN count(n)
MATCH (n {id: 'a'}) RETURN n {.id, .nope, x: 1, n} AS m
MATCH (n {id: 'a'}) RETURN n {.*, id: 'z'} AS m
MATCH (n {id: 'a'}) RETURN n {.*, .s, l: labels(n), k: [(n)-[:T]->(m) | m.id]} AS m
OPTIONAL MATCH (n:Nope) RETURN n {.id, x: 1} AS m
MATCH (n {id: 'a'}) WITH n, 5 AS n2 RETURN n {n2, .n} AS m
MATCH (n {id: 'a'})-[r {rid: 1}]->() RETURN r {.w, .*} AS m
WITH 1 AS x RETURN x {.a} AS m
WITH null AS x RETURN x {.a, b: 1} AS m
MATCH (n) RETURN n['id'] AS id, n['no' + 'pe'] AS x ORDER BY id
MATCH (n {id: 'a'}) RETURN n[0]
MATCH (n {id: 'a'}) RETURN n[null]
MATCH (n:P) WITH n ORDER BY n.id WITH collect(n {.id, .n}) AS l RETURN l, l[0].id, [x IN l WHERE x.n > 1 | x.id]
MATCH (n) WHERE n.n > 1 AND n.s = 'x' OR n:R RETURN n.id ORDER BY n.id
MATCH (n) WHERE NOT n.s = 'x' RETURN n.id ORDER BY n.id
MATCH (n) WHERE n.s <> 'x' RETURN n.id ORDER BY n.id
MATCH (n) WHERE n.s IN ['x', null] RETURN n.id ORDER BY n.id
MATCH (n) WHERE NOT n.s IN ['x', null] RETURN n.id ORDER BY n.id
MATCH (n) WHERE n.n IN [] RETURN n.id
MATCH (n) WHERE n = n.s RETURN n.id
MATCH (n) WHERE n < 1 RETURN n.id
MATCH (n) WHERE n.id = 1 RETURN n.id
MATCH (n) WHERE n.n = '1' OR n.n < 'a' RETURN n.id
MATCH (n) WHERE n.s RETURN n.id
MATCH (n) WHERE null RETURN n.id
MATCH (a), (b) WHERE a.n = b.n AND id(a) < id(b) RETURN a.n ORDER BY a.n
MATCH (a)-[r]->(b) RETURN elementId(r) = elementId(r) AND elementId(a) <> elementId(r) AS x, count(*)
MATCH (a) WHERE elementId(a) = 'nope' RETURN a
MATCH (a {id: 'a'}) MATCH (b) WHERE elementId(b) = elementId(a) RETURN b.id
MATCH (a {id: 'a'}) MATCH (b) WHERE id(b) IN [id(a), -1] RETURN b.id
CALL db.labels() YIELD label RETURN count(label) > 2 AS many
CALL db.propertyKeys() YIELD propertyKey AS k WITH k WHERE k IN ['id', 'rid', 'nope'] RETURN k ORDER BY k
CALL db.relationshipTypes() YIELD relationshipType WHERE relationshipType IN ['T', 'U', 'V'] RETURN relationshipType ORDER BY relationshipType
CALL db.labels() YIELD nope RETURN nope
CALL db.nope()
CALL db.labels
MATCH (n) RETURN nope
MATCH (n) RETURN n.id, n.id
MATCH (n) WITH n.id RETURN 1
MATCH (n) WITH n AS x RETURN n
MATCH (n) RETURN foo(n)
MATCH (n) RETURN toUpper()
MATCH (n) RETURN toUpper('a', 'b')
MATCH (n RETURN n
MATCH (n)-[r]->(n2), (m)-[r]->(k) RETURN r
MATCH (n) MATCH (x)-[n]->(y) RETURN 1
MATCH p = (a)-->(b), p = (c)-->(d) RETURN p
WITH 1 AS p MATCH p = (a)-->(b) RETURN p
WITH 1 AS n MATCH (n) RETURN n
WITH null AS n MATCH (n) RETURN n
MATCH (a) WITH a.n AS n WHERE a.n > 1 RETURN n
MATCH (a) WITH a.n AS n ORDER BY a.id WHERE n > 1 RETURN n
MATCH (a) RETURN count(*) AS c, a.n AS n ORDER BY a.id
MATCH (a) WHERE count(a) > 1 RETURN a
RETURN count(count(*))
MATCH (a) RETURN *
RETURN *
MATCH () RETURN *
MATCH (a {id: 'a'})-[r {rid: 1}]->(b) WITH *, 1 AS one RETURN *
MATCH (n) RETURN reverse(n.l)
MATCH (n) RETURN COLLECT { MATCH (n)--(m) RETURN m.id ORDER BY m.id }[..null] AS c
MATCH (n) RETURN n.id, COLLECT { MATCH (n)--(m) RETURN m.id ORDER BY m.id }[-1] AS last ORDER BY n.id
MATCH (n) RETURN COLLECT { MATCH (n)--(m) RETURN m.id ORDER BY m.id }[-3] AS third
MATCH (n) RETURN n.id, COLLECT { MATCH (n)--(m) RETURN m.id ORDER BY m.id }[..-1] AS others ORDER BY n.id
MATCH (n) RETURN n.id, COLLECT { MATCH (n)--(m) RETURN m.id ORDER BY m.id }[-2..] AS others ORDER BY n.id
