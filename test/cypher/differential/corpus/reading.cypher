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
MATCH (a) RETURN max(a.id), count(*)
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
MATCH (n) RETURN n.s AS s, n.s + 'x' AS t, count(*) ORDER BY s, t
MATCH (n) WITH n.s AS s, n.n AS k, count(*) AS c RETURN s, k + c ORDER BY s, k
MATCH (n) RETURN n.n + count(*) AS x ORDER BY x
MATCH (n) RETURN n.n AS k, n.n + count(*) AS x ORDER BY x, k
MATCH (n) RETURN n.n + 1 AS k, n.n + 1 + count(*) AS x ORDER BY x, k
MATCH (n) RETURN {a: n.n} AS k, count(*) AS c ORDER BY c, k.a
MATCH (n) RETURN {a: n.n}.a + count(*) AS c
MATCH (n) RETURN [n.n, n.s] AS k, collect(n.id)[0] IS NOT NULL AS x, count(*) ORDER BY k
MATCH (n) WITH n AS m WITH m.n AS n WITH n RETURN n ORDER BY n
WITH 1 AS x CALL (x) { WITH x + 1 AS x RETURN x AS y } RETURN x, y
MATCH (n) RETURN COUNT { MATCH (n)-->(m) WITH m, count(*) AS c WHERE c > 1 RETURN m } AS x, n.id ORDER BY n.id
MATCH (n) RETURN n.id, COLLECT { MATCH (n)-->(m) RETURN max(m.n) } AS x ORDER BY n.id
MATCH (n) RETURN n.id, COLLECT { MATCH (n)-->(m) WITH m.n AS k, count(*) AS c RETURN k * 10 + c ORDER BY k } AS x ORDER BY n.id
MATCH (n) WHERE COUNT { (n)-->() } = COUNT { (n)<--() } RETURN n.id ORDER BY n.id
MATCH (n) RETURN sum(COUNT { (n)-->() }) AS s, max(COUNT { (n)-->() }) AS m
MATCH (n) RETURN EXISTS { MATCH (n)-->(m) WHERE EXISTS { (m)-->(n) } } AS e, count(*) AS c ORDER BY e
MATCH (n) RETURN avg(size([(n)-->(m) | m.n])) AS a
MATCH (n) OPTIONAL MATCH (n)-[r:T]->(m) WHERE n.n > 1 RETURN n.id, m.id ORDER BY n.id, m.id
MATCH (n) OPTIONAL MATCH (n)-[r:T]->(m) WHERE n.n > m.n RETURN n.id, m.id ORDER BY n.id, m.id
MATCH (n) OPTIONAL MATCH (n)-[:V]->(m) OPTIONAL MATCH (m)-[:T]->(k) RETURN n.id, m.id, k.id ORDER BY n.id, m.id, k.id
MATCH (n) OPTIONAL MATCH (n)-[:V]->(m) WITH n, collect(m) AS ms UNWIND ms AS m RETURN n.id, m.id
OPTIONAL MATCH (x:Nope) WITH x MATCH (x)-->(y) RETURN y
OPTIONAL MATCH (x:Nope) OPTIONAL MATCH (x)-->(y) RETURN x, y
MATCH (a)-[r:T* {w: 1}]->(b) RETURN a.id, b.id, size(r) ORDER BY a.id, b.id, size(r)
MATCH (a)-[r* {w: 1}]-(b) RETURN a.id, b.id, size(r) ORDER BY a.id, b.id, size(r)
MATCH (a)-[r*1..2 {w: null}]->(b) RETURN count(*)
MATCH (a {id: 'a'})-[r*0..1]-(b) RETURN b.id, [x IN r | x.rid] AS ids ORDER BY b.id, ids
MATCH (n) RETURN n.s AS s, count(*) AS c ORDER BY count(*) DESC, s
MATCH (n) RETURN n.s AS s ORDER BY count(*) DESC, s
MATCH (n) RETURN n.s AS s, count(*) AS c ORDER BY sum(n.n), s
MATCH (n) RETURN n.s AS s, max(n.n) - min(n.n) AS d ORDER BY max(n.n) - min(n.n), s
MATCH (n) RETURN DISTINCT n.s AS s ORDER BY n.n
MATCH (n) RETURN DISTINCT n.s AS s ORDER BY s + 'a'
MATCH (n) RETURN DISTINCT n AS m ORDER BY m.id
MATCH (n) WITH *, n.n AS k RETURN * ORDER BY n.id LIMIT 2
MATCH (n) WITH *, 1 AS n RETURN n
MATCH (n {id: 'a'}) WITH * WHERE n.n = 1 RETURN n.id
MATCH (n) WITH DISTINCT * RETURN count(*)
RETURN 1 AS x UNION ALL RETURN 1 AS x UNION ALL RETURN 2 AS x
RETURN 1 AS x UNION RETURN 1.0 AS x UNION RETURN null AS x UNION RETURN null AS x
RETURN 1 AS x UNION ALL RETURN 2 AS x ORDER BY x DESC LIMIT 1
RETURN 1 AS x ORDER BY x LIMIT 1 UNION ALL RETURN 2 AS x
RETURN 1 AS x UNION RETURN 1 AS x UNION ALL RETURN 1 AS x
CALL { RETURN 1 AS x UNION RETURN 2 AS x } WITH x ORDER BY x DESC RETURN collect(x)
MATCH (n)-[r]->(m) WHERE n IS :: NODE AND r IS :: RELATIONSHIP AND NOT n IS :: MAP RETURN count(*)
MATCH p = ()-->() RETURN p IS :: PATH AS x, valueType(p) AS v, count(*)
MATCH (n) RETURN n.id, n.nope IS NULL, n['s'], n['s' + ''] = n.s, n[null], exists((n)-->()), n.s IS NOT NULL ORDER BY n.id
MATCH ()-[r:(T|U)&!V]->() RETURN count(r)
MATCH ()-[r:!T]->() RETURN count(r)
MATCH ()-[r:%]->() RETURN count(r)
MATCH ()-[r:T&U]->() RETURN count(r)
MATCH (n)-[r]->() WHERE r:T RETURN count(r)
MATCH (n)-[r]->() WHERE r:T|U AND NOT r:U RETURN count(r)
MATCH (n) WHERE n IS P RETURN n.id ORDER BY n.id
MATCH (n:P&(Q|R)|!P&!Q) RETURN n.id ORDER BY n.id
MATCH p = (a {id: 'a'})-[*2]->(b) RETURN [n IN nodes(p) | n.id] AS ns, [r IN relationships(p) | r.rid] AS rs, length(p), nodes(p)[0] = a, last(nodes(p)) = b, startNode(relationships(p)[0]) = a ORDER BY ns, rs
MATCH p = (a {id: 'a'}) RETURN length(p), nodes(p) = [a], relationships(p), p = p
MATCH p = (a)-[:T]->(b), q = (a)-[:T]->(b) RETURN count(*)
MATCH p = (a)-[:T]->(b) MATCH q = (a)-[:T]->(b) RETURN p = q AS same, count(*) ORDER BY same
MATCH p = (a)-[:T]->(b) RETURN count(DISTINCT p), count(DISTINCT a), count(DISTINCT [a, b]), count(DISTINCT {x: a, y: b})
MATCH (n) RETURN n.n + n.s, count(*) + n.n
MATCH (n) RETURN n, count(*) + n.n AS x ORDER BY x, n.id
MATCH (n) WITH n.n AS a, n.s AS b RETURN a + count(b), a ORDER BY a
MATCH (n) WITH n.n AS a, n.s AS b RETURN a + b + count(*)
MATCH (n) WITH n.n AS a RETURN a + 1 AS c, a + count(*) AS d
MATCH (n) RETURN count(n) + size(collect(n.n)) AS x, n.s IS NULL AS y ORDER BY y
MATCH (n) RETURN [x IN collect(n.n) WHERE x > 1 | x * count(*)] AS l
MATCH (n) RETURN size([x IN collect(n.n) WHERE x > 1]) AS l
MATCH (n) RETURN count(count(n))
MATCH (n) WHERE count(n) > 1 RETURN n
MATCH (n) WITH n, count(*) AS c WHERE count(*) > 1 RETURN c
MATCH (n) RETURN n.id ORDER BY count(*)
MATCH (n) RETURN n.s AS s, count(*) AS c ORDER BY n.id
MATCH (n) WITH n.s AS s ORDER BY n.n RETURN s
MATCH (n) WITH n.s AS s, count(*) AS c ORDER BY c, s LIMIT 2 RETURN collect(s)
MATCH (n) WITH DISTINCT n.s AS s ORDER BY n.n RETURN s
MATCH (n) RETURN DISTINCT n.n AS k ORDER BY k SKIP 1 LIMIT 2
MATCH (n) RETURN n.id AS id ORDER BY n.n DESC, id LIMIT 3
MATCH (n) RETURN n.id AS n ORDER BY n
MATCH (n) RETURN n.n AS m ORDER BY n.id
MATCH (n) RETURN n.id AS id, n.n AS n ORDER BY n.n
MATCH (n) RETURN n.id LIMIT -1
MATCH (n) RETURN n.id LIMIT 1.0
MATCH (n) RETURN n.id SKIP null
MATCH (n) WITH n LIMIT 0 RETURN count(n), collect(n), sum(n.n), min(n.n)
MATCH (n) RETURN count(*) SKIP 1
MATCH (n) RETURN sum(n.n), avg(n.n), min(n.s), max(n.s), collect(DISTINCT n.s)[0] IS NULL, count(n.s), count(DISTINCT n.s), stdev(n.n) > 0
MATCH (a)-->(b) WITH a, count(b) AS c WHERE c > 1 MATCH (a)<--(d) RETURN a.id, c, count(d) AS e ORDER BY a.id
MATCH (a)-[r]->(b) WITH r ORDER BY r.rid RETURN collect(r.rid), collect(type(r))[0]
MATCH (a)-[r]->(b) WITH type(r) AS t, r.w AS w ORDER BY w RETURN t, collect(w) AS ws ORDER BY t
MATCH (n) WHERE EXISTS { MATCH (n)-[r]->(m) WITH m, count(r) AS c WHERE c > 1 RETURN m } RETURN n.id ORDER BY n.id
MATCH (n) WHERE EXISTS { MATCH (n)-->(m) RETURN m UNION MATCH (n)<--(m) RETURN m } RETURN count(n)
MATCH (n) RETURN n.id, COUNT { MATCH (n)-->(m) RETURN m.n AS x UNION MATCH (n)-->(m) RETURN m.n AS x } AS c ORDER BY n.id
MATCH (n) RETURN n.id, COLLECT { UNWIND [3, 1, 2] AS x WITH x ORDER BY x RETURN x * n.n } AS c ORDER BY n.id
MATCH (n) RETURN n.id, COLLECT { WITH n.n AS k RETURN k } AS c ORDER BY n.id
MATCH (n) RETURN n.id, COLLECT { MATCH (n)-->(m) RETURN m.id AS x, 1 AS y } AS c
RETURN COLLECT { UNWIND [] AS x RETURN x } AS e, COUNT { UNWIND [1, 2] AS x RETURN x } AS c, EXISTS { UNWIND [] AS x RETURN x } AS f
MATCH (n) WITH n, COUNT { (n)--() } AS d ORDER BY d DESC, n.id RETURN n.id, d LIMIT 3
MATCH (n {id: 'a'}) RETURN n{.id, .*, .nope, k: 1, d: COUNT { (n)-->() }} AS m
MATCH (n {id: 'a'})-->(m) RETURN n{.id, ms: collect(m{.id, .n})[0].id IS NOT NULL} AS x
WITH null AS n RETURN n{.id} AS x
WITH {a: 1, b: 2} AS m RETURN m{.a, c: 3} AS x, m{.*, b: 5} AS y
MATCH (a {id: 'a'})-[r]->(b {id: 'b'}) RETURN r{.rid, .w, t: type(r)} AS m ORDER BY m.rid
MATCH (n:P:Q|R) RETURN n
MATCH (n:P&Q|R) RETURN n.id ORDER BY n.id
MATCH (n IS P & Q) RETURN n.id
MATCH (n) WHERE n:P:Q RETURN n.id
MATCH (n) WHERE n:P|Q AND NOT n:P&Q RETURN n.id ORDER BY n.id
MATCH (n) RETURN n.id, labels(n) AS l, size(labels(n)) AS s, 'P' IN labels(n) AS p, n:P AS q ORDER BY n.id
MATCH (a)-[r:T|:U]->(b) RETURN count(*)
MATCH (a)-[r:T|U {w: 2}]->(b) RETURN r.rid ORDER BY r.rid
MATCH (a)-[r WHERE r.w > 1]->(b WHERE b.n > 1) RETURN r.rid ORDER BY r.rid
MATCH (a WHERE a.n > 1 AND EXISTS { (a)-->(:R) }) RETURN a.id
MATCH (a)-[r]->(b) MATCH (c)-[r]->(d) RETURN count(*)
MATCH (a)-[r1]->(b)<-[r2]-(a) RETURN r1.rid, r2.rid ORDER BY r1.rid, r2.rid
MATCH (a), (a)-->(b) RETURN count(*)
MATCH (a)-->(b), (c) WHERE c = a RETURN count(*)
MATCH (a) WHERE (a)-->()-->(a) RETURN a.id ORDER BY a.id
MATCH (a) WHERE NOT (a)-->() RETURN a.id
MATCH (a), (b) WHERE (a)-[:T]->(b) AND NOT (b)-[:T]->(a) RETURN a.id, b.id ORDER BY a.id, b.id
MATCH (a) RETURN a.id, [(a)-[r:T]->(b) WHERE r.w > 1 | b.id] AS l, [p = (a)-->() | length(p)][0] AS q ORDER BY a.id
MATCH (a) RETURN size([(a)-->(b) | b]) + size([(a)<--(b) | b]) AS d, a.id ORDER BY a.id
MATCH (a) RETURN (a)-->() AS x
MATCH (a) WHERE size((a)-->()) > 1 RETURN a
MATCH (a)-[r]->(b) RETURN startNode(r) = a AND endNode(r) = b AS x, count(*)
MATCH (a)-[r]->(b) WHERE id(a) = id(b) RETURN r.rid
MATCH (a)-[r]->(b) WHERE elementId(a) = elementId(b) RETURN r.rid
MATCH (n) WHERE n.id IN ['a', 'b', 'a', null] RETURN n.id ORDER BY n.id
MATCH (n) WHERE n.id STARTS WITH 'a' OR n.id = 'f' RETURN n.id ORDER BY n.id
MATCH (n) WHERE n.n >= 2 AND n.n < 3 RETURN n.id ORDER BY n.id
MATCH (n) WHERE 1 < n.n <= 3 RETURN n.id ORDER BY n.id
MATCH (n) WHERE n.n = n.n RETURN count(n)
MATCH (n) WHERE NOT (n.n = 1) RETURN n.id ORDER BY n.id
MATCH (n) WHERE n.n <> 2 OR n.n IS NULL RETURN n.id ORDER BY n.id
MATCH (n) WHERE n.l = [1, 2] OR 1 IN n.l RETURN n.id
MATCH (n) WHERE 1 IN n.n RETURN n
MATCH (n {n: null}) RETURN n
MATCH (n {l: [1, 2]}) RETURN n.id
MATCH (n {n: 2.0}) RETURN n.id ORDER BY n.id
MATCH (n) WHERE null RETURN n
MATCH (n) WHERE 'a' RETURN n
MATCH (n) WHERE n.s RETURN n
UNWIND [{id: 'a'}, {id: 'b'}] AS row MATCH (n {id: row.id}) RETURN n.n ORDER BY n.n
UNWIND ['a', 'zz', null] AS i OPTIONAL MATCH (n {id: i}) RETURN i, n.n
UNWIND [[1, 2], [], null, [3]] AS l UNWIND l AS x RETURN x
UNWIND null AS x RETURN x
UNWIND [] AS x WITH count(*) AS c RETURN c
UNWIND [1, 2] AS x WITH x, x AS x RETURN x
WITH 1 AS a WITH a, a AS b, a + 1 AS c RETURN *
WITH 1 AS a WITH a + 1 RETURN 1
RETURN 1 AS `a b`, 2 AS `c``d`
WITH 1 AS `x y` RETURN `x y` + 1 AS z
MATCH (n) RETURN n.`id` AS id ORDER BY id LIMIT 1
RETURN 1 + /* c */ 2 // end
RETURN 'a' AS x ;
RETURN 1;RETURN 2
RETURN 1 AS x NEXT RETURN x
MATCH (n) RETURN n.id ORDER BY n.id OFFSET 2 LIMIT 1
MATCH (n) FILTER n.n > 1 RETURN n
LET x = 1 RETURN x
MATCH (n1) RETURN COLLECT { CALL (*) { RETURN n1.n AS x } RETURN x } AS c0
MATCH (n1) RETURN COLLECT { CALL (n1) { RETURN n1.n AS x } RETURN x } AS c0
MATCH (n) RETURN DISTINCT NaN AS x
MATCH (n) RETURN count(DISTINCT NaN) AS x
MATCH (n {id: 'a'}), (m) RETURN count(DISTINCT (m.n / 0.0) - (m.n / 0.0)) AS x
MATCH (n) RETURN COLLECT { CALL (*) { MATCH (m) RETURN DISTINCT m.n AS x } RETURN x ORDER BY x } AS c
MATCH (n) RETURN COLLECT { CALL (n) { MATCH (m) RETURN DISTINCT m.n AS x } RETURN x ORDER BY x } AS c
MATCH (n) RETURN COLLECT { CALL { MATCH (m) RETURN DISTINCT m.n AS x } RETURN x ORDER BY x } AS c
MATCH (n) RETURN COLLECT { CALL () { MATCH (m) RETURN DISTINCT m.n AS x } RETURN x ORDER BY x } AS c
MATCH (n) RETURN COLLECT { MATCH (n)-->(k) CALL (k) { MATCH (k)-->(m) RETURN m.n AS x } RETURN x ORDER BY x } AS c
MATCH (n) RETURN COLLECT { MATCH (n)-->(k) CALL (n, k) { MATCH (k)-->(m) RETURN m.n AS x } RETURN x ORDER BY x } AS c
MATCH (n) RETURN COLLECT { MATCH (n)-->(k) CALL (*) { MATCH (k)-->(m) RETURN m.n AS x } RETURN x ORDER BY x } AS c
MATCH (n) RETURN COUNT { CALL (n) { MATCH (n)-->(m) RETURN m.n AS x } RETURN x } AS c
MATCH (n) WHERE EXISTS { CALL (n) { MATCH (n)-->(m) RETURN m.n AS x } RETURN x } RETURN count(*)
MATCH (n) WHERE EXISTS { CALL (n) { MATCH (n)-->(m) RETURN count(m) AS x } WITH x WHERE x > 1 RETURN x } RETURN count(*)
MATCH (n) RETURN COLLECT { WITH n CALL (n) { MATCH (n)-->(m) RETURN m.n AS x } RETURN x ORDER BY x } AS c
MATCH (n) RETURN COLLECT { CALL { WITH n MATCH (n)-->(m) RETURN m.n AS x } RETURN x ORDER BY x } AS c
MATCH (n1) RETURN COLLECT { MATCH (n4) RETURN count(3) AS x ORDER BY x } AS c
MATCH (n1) RETURN COLLECT { MATCH (n4) RETURN count(3) AS x } AS c
MATCH (n1) RETURN COLLECT { MATCH (n4) RETURN count(n4) AS x ORDER BY x } AS c
MATCH (n1) RETURN COLLECT { MATCH (n4) RETURN count(n1.n) AS x ORDER BY x } AS c
MATCH (n1) RETURN [i IN [1] | COUNT { MATCH (n1) RETURN count(1) AS x }] AS c
MATCH (n1) RETURN COUNT { MATCH (n1) WITH n1.n AS k, count(*) AS c WHERE c > 1 RETURN k + c AS x } AS c
MATCH (n1) RETURN COUNT { MATCH (n1) WITH n1.n AS k, count(*) AS c RETURN k + c AS x } AS c
MATCH (n1) RETURN COUNT { MATCH (n1) RETURN 1 AS x UNION MATCH (n6) RETURN count(n6) AS x } AS c
MATCH (n1) RETURN COUNT { MATCH (n1) RETURN 1 AS x UNION MATCH (n6) RETURN n6.n AS x } AS c
MATCH (n1) RETURN max(COUNT { MATCH (n6) RETURN n6 AS x }) AS c
OPTIONAL MATCH (n:Nope) RETURN DISTINCT coalesce(coalesce(n.m, n.m), 'a') AS c0, n.m AS c1
OPTIONAL MATCH (n:Nope) RETURN DISTINCT coalesce(coalesce(n.m, n.m), 'a') AS c0, n.m AS c1 ORDER BY c0
OPTIONAL MATCH (n:Nope) RETURN DISTINCT coalesce(n.m, 'a') AS c0, n.m AS c1 ORDER BY c0 DESC, c1 DESC
OPTIONAL MATCH (n:Nope) RETURN DISTINCT coalesce(n.m, 'a') AS c0
OPTIONAL MATCH (n:Nope) RETURN coalesce(n.m, 'a') AS c0, n.m AS c1
OPTIONAL MATCH (n:Nope) RETURN DISTINCT coalesce(n.m, 'a') AS c0, n.m AS c1
OPTIONAL MATCH (n:P)-->(n) RETURN DISTINCT coalesce(n.m, 'a') AS c0, n.m AS c1
MATCH (n {id: 'a'}) RETURN DISTINCT coalesce(n.m, 'a') AS c0, n.m AS c1
MATCH (n) RETURN n.f / 0, n.nope % 0
MATCH (n) WHERE (n.nope / 0) <> (n.nope / 0) RETURN n
MATCH (n1:A WHERE n1.n = 2) WHERE (n1.f / 0) <> (n1.f / 0) RETURN n1
OPTIONAL MATCH (), (n1:A WHERE n1.n = 2) WHERE (n1.f / 0) <> (n1.f / 0) RETURN n1.m AS c0
MATCH (n:Nope) RETURN 1 / 0
MATCH (n:Nope) RETURN 9223372036854775807 + 1
OPTIONAL MATCH (n {n: 0})-[:V]->(n) RETURN DISTINCT coalesce(n.s, 'a') AS c0, n.s AS c1 ORDER BY c0 DESC
OPTIONAL MATCH (n {n: 0})-[:V]->(n) RETURN DISTINCT 'b' AS c0, n.s AS c1 ORDER BY c0 DESC
OPTIONAL MATCH (n {n: 0})-[:V]->(n) RETURN coalesce(n.s, 'a') AS c0, n.s AS c1 ORDER BY c0 DESC
MATCH (n) RETURN COUNT { MATCH (n)--(m) RETURN count(m) } + n.n AS x ORDER BY x
MATCH (n) UNWIND COLLECT { MATCH (n)--(m) RETURN count(m) } AS x RETURN x ORDER BY x
MATCH (n) WHERE COUNT { MATCH (n)--(m) RETURN count(m) } = 1 RETURN count(*)
MATCH (n) WHERE n.n IN COLLECT { MATCH (n)--(m) RETURN count(m) } RETURN count(*)
MATCH (n) WITH n, COUNT { MATCH (n)--(m) RETURN DISTINCT m.n } AS x RETURN [i IN [1] | COUNT { MATCH (n)--(m) RETURN DISTINCT m.n }] AS y, x ORDER BY x
MATCH (n) WITH n.n AS n, collect(n.id) AS ids RETURN n, size(ids) ORDER BY n
MATCH (n) WITH n AS m, n.n AS k RETURN m.id, k ORDER BY m.id
MATCH (n) WITH n AS m RETURN n
MATCH (n) WITH count(*) AS c MATCH (n) RETURN c, count(n)
MATCH (n) WITH collect(n) AS ns RETURN size(ns), [x IN ns WHERE x:P | x.id][0] IN ['a', 'b', 'c'] AS t
MATCH (n) WITH collect(n) AS ns UNWIND ns AS n RETURN n.id ORDER BY n.id
MATCH (n) WITH collect(n) AS ns MATCH (m) WHERE m IN ns RETURN count(m)
MATCH (n) WITH collect(n {.id, .n}) AS ns RETURN [x IN ns WHERE x.n = 2 | x.id] = [] AS t, size(ns)
MATCH (n)-[r]->(m) WITH n, collect(r) AS rs, collect(m) AS ms RETURN n.id, size(rs), all(i IN range(0, size(rs) - 1) WHERE endNode(rs[i]) = ms[i]) AS t ORDER BY n.id
MATCH (n) WITH n ORDER BY n.id WITH collect(n.id) AS ids RETURN ids, ids[-1], ids[1..3], reverse(ids), ids[5..2]
MATCH (n) WITH n ORDER BY n.n DESC, n.id WITH collect(n.id) AS ids RETURN ids
MATCH (n) WITH n ORDER BY n.id SKIP 1 LIMIT 3 WHERE n.n > 1 RETURN n.id
MATCH (n) WITH n WHERE n.n > 1 WITH n ORDER BY n.id LIMIT 1 RETURN n.id
MATCH (n:P) OPTIONAL MATCH (n)-[:V]->(m) WHERE m.n > 5 RETURN n.id, m ORDER BY n.id
MATCH (n:P) OPTIONAL MATCH (n)-[:V]->(m) WITH n, m WHERE m IS NULL RETURN n.id ORDER BY n.id
MATCH (n:P) OPTIONAL MATCH (n)-[:V]->(m) RETURN n.id, count(m), count(*), collect(m.id) ORDER BY n.id
OPTIONAL MATCH (n:Nope) RETURN n, n.x, labels(n), keys(n), n:P, n{.x}, id(n), size([(n)-->(m) | m]), EXISTS { (n)-->() }, COUNT { (n)-->() }
OPTIONAL MATCH (n:Nope)-[r]->(m) RETURN type(r), startNode(r), r.w, n = m, n IS NULL, [n], {a: n}
OPTIONAL MATCH p = (:Nope)-->() RETURN p, length(p), nodes(p), relationships(p)
MATCH (n {id: 'a'}) OPTIONAL MATCH p = (n)-[:V*]->(m) RETURN p, m
MATCH (a {id: 'a'}) OPTIONAL MATCH (a)-[r:T]->(b), (b)-[s:V]->(c) RETURN r, s
MATCH (a {id: 'a'}), (b {id: 'b'}) OPTIONAL MATCH (a)-[r:T]->(b) WHERE r.w > 1 RETURN r.rid
MATCH (a)-[r]->(b) WHERE r.w = b.n RETURN r.rid ORDER BY r.rid
MATCH (a)-[r]->(b) WHERE a.s = b.s OR r.w IS NULL RETURN r.rid ORDER BY r.rid
MATCH (a)-[r]->(b) RETURN r.rid, r.w + a.n + b.n AS s ORDER BY s DESC, r.rid
MATCH (a)-[r]->(b) RETURN a.n AS k, sum(r.w) AS s, avg(r.w) AS v, min(r.w) AS m, collect(DISTINCT type(r))[0] IS NULL AS c ORDER BY k
MATCH (a)-[r]->(b) RETURN DISTINCT type(r) AS t, a:P AS p ORDER BY t, p
MATCH (a)-[r]->(b) WITH a, type(r) AS t, count(*) AS c ORDER BY a.id, t RETURN a.id, collect([t, c]) AS l ORDER BY a.id
MATCH (a)-[r]->(b) WITH a, count(*) AS c RETURN max(c), min(c), avg(c), sum(c)
MATCH (a) WITH a.n % 2 AS odd, a RETURN odd, count(a), max(a.id) ORDER BY odd
MATCH (a) RETURN CASE WHEN a.n > 1 THEN 'big' WHEN a.n <= 1 THEN 'small' ELSE 'none' END AS c, count(*) ORDER BY c
MATCH (a) RETURN CASE a.n WHEN 1 THEN 'one' WHEN 2 THEN 'two' END AS c, count(*) ORDER BY c
MATCH (a), (b) WHERE a.n < b.n RETURN count(*)
MATCH (a), (b) WHERE a.id < b.id AND a.n = b.n RETURN a.id, b.id
MATCH (a)--(b)--(c)--(a) RETURN count(*)
MATCH (a)-->(b)-->(c)-->(a) WHERE a <> b AND b <> c RETURN a.id, b.id, c.id ORDER BY a.id, b.id, c.id
MATCH (a)-[:T]->()<-[:T]-(b) WHERE a <> b RETURN a.id, b.id ORDER BY a.id, b.id
MATCH (a)-[r:T*]->(b) WHERE all(x IN r WHERE x.w = 1) RETURN a.id, b.id, size(r) AS s ORDER BY a.id, b.id, s
MATCH (a)-[r*-1]->(b) RETURN count(*)
MATCH (n) WHERE EXISTS { MATCH (n)-[r:T]->(m) WHERE r.w = n.n } RETURN n.id ORDER BY n.id
MATCH (n) WHERE EXISTS { (n)-[:T]->(m WHERE m.n = 2) } RETURN n.id ORDER BY n.id
MATCH (n) WHERE NOT EXISTS { (n)-->(:R) } AND EXISTS { (n)<--(:P) } RETURN n.id ORDER BY n.id
MATCH (n) RETURN n.id, COUNT { (n)-[r]-(m) WHERE r.w > m.n } AS c ORDER BY n.id
MATCH (n) RETURN n.id, COUNT { MATCH (n)-->(m) MATCH (m)-->(k) RETURN k } AS c ORDER BY n.id
MATCH (n) RETURN n.id, COLLECT { MATCH (n)-->(m) RETURN DISTINCT m.id ORDER BY m.id SKIP 1 LIMIT 2 } AS l ORDER BY n.id
MATCH (n) WITH n, COLLECT { MATCH (n)-->(m) RETURN m.n ORDER BY m.n } AS l WHERE size(l) > 1 RETURN n.id, l[0], l[-1] ORDER BY n.id
MATCH (n) WHERE n.n = COUNT { (n)-[:T]-() } RETURN n.id ORDER BY n.id
MATCH (n) CALL (n) { OPTIONAL MATCH (n)-[r]->(m) RETURN sum(r.w) AS s, collect(m.id) AS ms } RETURN n.id, s, size(ms) ORDER BY n.id
MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN m.id AS x ORDER BY x DESC LIMIT 2 } WITH n, collect(x) AS xs RETURN n.id, xs ORDER BY n.id
MATCH (n) CALL (n) { MATCH (m) WHERE m.n > n.n RETURN count(m) AS higher } RETURN n.id, higher ORDER BY n.id
MATCH (n) CALL (n) { WITH n.n AS k WHERE k > 1 RETURN k * 2 AS d } RETURN n.id, d ORDER BY n.id
MATCH (n) CALL (n) { UNWIND labels(n) AS l RETURN l } RETURN l, count(*) AS c ORDER BY l
MATCH (n) CALL (n) { RETURN n.id AS id UNION ALL MATCH (n)-->(m) RETURN m.id AS id } RETURN n.id, count(id) AS c ORDER BY n.id
CALL { MATCH (n:P) RETURN n UNION MATCH (n:Q) RETURN n } RETURN count(n), collect(n.id)[0] IS NOT NULL
CALL { UNWIND [1, 2] AS x RETURN x UNION ALL UNWIND [2, 3] AS x RETURN x } RETURN x, count(*) AS c ORDER BY x
UNWIND [3, 1, 2] AS x CALL (x) { WITH x WHERE x > 1 RETURN x * 10 AS y } RETURN x, y ORDER BY x
UNWIND [1, 2] AS x CALL (x) { MATCH (n) WHERE n.n = x RETURN collect(n.id) AS ids } RETURN x, size(ids) ORDER BY x
WITH [1, 2, 3] AS l CALL (l) { UNWIND l AS x RETURN sum(x) AS s } RETURN s, l
UNWIND [1, 0] AS x RETURN 1 / x AS y ORDER BY x DESC LIMIT 1
UNWIND [1, 0] AS x WITH x, 1 / x AS y ORDER BY x DESC LIMIT 1 RETURN x, y
UNWIND [1, 0] AS x WITH x, 1 / x AS y LIMIT 1 RETURN x, y
UNWIND [1, 0] AS x RETURN x, 1 / x AS y ORDER BY x SKIP 1
UNWIND [1, 0] AS x RETURN 1 / x AS y SKIP 1
UNWIND [0, 1] AS x RETURN 1 / x AS y SKIP 1
UNWIND [0, 1] AS x RETURN 1 / x AS y ORDER BY x SKIP 1
UNWIND [1, 0] AS x RETURN 1 / x AS y ORDER BY y LIMIT 1
UNWIND [1, 0] AS x RETURN DISTINCT x, 1 / x AS y ORDER BY x DESC LIMIT 1
UNWIND [1, 0] AS x WITH x, 1 / x AS y ORDER BY x DESC LIMIT 1 WHERE y > 0 RETURN x
UNWIND [1, 0] AS x RETURN x, 1 / x AS y ORDER BY x + 0 DESC LIMIT 1
UNWIND [1, 0] AS x WITH x AS z, 1 / x AS y ORDER BY z DESC LIMIT 1 RETURN z, y
UNWIND [1, 0] AS x RETURN x, count(*) / x AS y ORDER BY x DESC LIMIT 1
UNWIND [1, 0] AS x WITH x, 1 / x AS y ORDER BY x DESC LIMIT 0 RETURN y
UNWIND [3, 1, 2] AS x WITH x, x * 10 AS y ORDER BY x SKIP 1 RETURN x, y
MATCH (a) WITH a.id AS id, a.n AS n, labels(a) AS l ORDER BY id DESC LIMIT 3 WHERE n IS NULL OR n >= 0 RETURN id, n, l
MATCH (a) RETURN a.id AS id, COLLECT { MATCH (a)-->(b) RETURN b.id ORDER BY b.id LIMIT 2 } AS l ORDER BY id LIMIT 2
OPTIONAL MATCH (:Nope), (n) RETURN count(DISTINCT n.id) AS n
