// graph: values
MATCH (n) RETURN n.id, n.v ORDER BY n.id
MATCH (n) WHERE n.id <> 'nan' RETURN n.id ORDER BY n.v, n.id
MATCH (n) WHERE n.id <> 'nan' RETURN n.id ORDER BY n.v DESC, n.id
MATCH (n) RETURN n.id, valueType(n.v) ORDER BY n.id
MATCH (a), (b) WHERE a.v = b.v RETURN a.id, b.id ORDER BY a.id, b.id
MATCH (a), (b) RETURN a.id, b.id, a.v < b.v, a.v >= b.v, a.v <> b.v ORDER BY a.id, b.id
MATCH (a), (b) RETURN a.id, b.id, [a.v] = [b.v], [a.v] < [b.v], {k: a.v} = {k: b.v} ORDER BY a.id, b.id
MATCH (a), (b) RETURN a.id, b.id, a.v IN [b.v], a.v IN [null, b.v] ORDER BY a.id, b.id
MATCH (n) RETURN DISTINCT n.v = n.v AS x, count(*) AS c ORDER BY x
MATCH (n) RETURN count(DISTINCT n.v), count(DISTINCT [n.v]), count(n.v)
MATCH (n) RETURN min(n.v), max(n.v)
MATCH (n) WHERE n.v > 1 RETURN n.id ORDER BY n.id
MATCH (n) WHERE n.v < 'z' RETURN n.id ORDER BY n.id
MATCH (n) WHERE n.v = 9223372036854775807 RETURN n.id
MATCH (n) WHERE n.v = 9223372036854775808.0 RETURN n.id
MATCH (n) WHERE n.v = 9007199254740992.0 RETURN n.id
MATCH (n) WHERE n.v > 9007199254740992.0 RETURN n.id ORDER BY n.id
MATCH (n) WHERE n.v = [3, 1, 2] OR n.v = [1, 2.5] OR n.v = [] RETURN n.id ORDER BY n.id
MATCH (n) WHERE n.v STARTS WITH 't' RETURN n.id
MATCH (n) WHERE n.v =~ 't.*' RETURN n.id
MATCH (n) WHERE n.v IS :: INTEGER RETURN n.id ORDER BY n.id
MATCH (n) RETURN n.id, n.v IS :: INTEGER | FLOAT, n.v IS :: LIST<INTEGER NOT NULL>, n.v IS :: ANY NOT NULL, n.v IS :: STRING NOT NULL, n.v IS NOT :: BOOLEAN ORDER BY n.id
MATCH (n) RETURN n.id, n.v IS :: DATE, n.v IS :: ZONED DATETIME, n.v IS :: LOCAL TIME, n.v IS :: DURATION, n.v IS :: POINT, n.v IS :: LIST<ANY>, n.v IS :: PROPERTY VALUE ORDER BY n.id
MATCH (n) RETURN n.id, toStringOrNull(n.v), toIntegerOrNull(n.v), toFloatOrNull(n.v), toBooleanOrNull(n.v) ORDER BY n.id
MATCH (n) WHERE n.id IN ['i', 'f', 's', 'b'] RETURN n.id, toString(n.v) ORDER BY n.id
MATCH (n {id: 'l'}) RETURN toString(n.v)
MATCH (n {id: 'l'}) RETURN toStringList(n.v), toFloatList(n.v), toIntegerList(n.v), toBooleanList(n.v), n.v[0], n.v[-1], n.v[1..], size(n.v), head(n.v), last(n.v), tail(n.v), n.v + 1, 0 + n.v, n.v + n.v
MATCH (n {id: 'sl'}) RETURN n.v + 'c', 'c' + n.v, n.v + ['c'], n.v || ['c'], [x IN n.v | x + x], reduce(s = '', x IN n.v | s + x), 'a' IN n.v
MATCH (n {id: 'i'}) RETURN n.v[0]
MATCH (n {id: 's'}) RETURN n.v[0]
MATCH (n {id: 's'}) RETURN n.v.x
MATCH (n {id: 'i'}) RETURN n.v.x
MATCH (n {id: 'i'}) RETURN size(n.v)
MATCH (n {id: 'i'}) RETURN n.v AND true
MATCH (n {id: 'none'}) RETURN n.v AND true, n.v[0], n.v.x, size(n.v), -n.v, +n.v, NOT n.v
MATCH (n {id: 's'}) RETURN -n.v
MATCH (n {id: 's'}) RETURN n.v * 2
MATCH (n {id: 'b'}) RETURN n.v + 'x'
MATCH (n {id: 'b'}) RETURN 'x' + n.v
MATCH (n {id: 'b'}) RETURN n.v + 1
MATCH (n {id: 'd'}) RETURN 'x' + n.v
MATCH (n {id: 'p'}) RETURN 'x' + n.v
MATCH (n {id: 'i'}) RETURN 'x' + n.v, n.v + 'x'
MATCH (n {id: 'f'}) RETURN 'x' + n.v, n.v + 'x'
MATCH (n {id: 'i'}) UNWIND n.v AS x RETURN x
MATCH (n {id: 'none'}) UNWIND n.v AS x RETURN x
MATCH (n {id: 'i'}) RETURN [x IN n.v | x]
MATCH (n {id: 'i'}) WHERE n.v IN n.v RETURN n
MATCH (n {id: 'i'}) RETURN 1 IN n.v
MATCH (n {id: 'max'}) RETURN n.v + 1
MATCH (n {id: 'max'}) RETURN n.v * 2
MATCH (n {id: 'min'}) RETURN -n.v
MATCH (n {id: 'min'}) RETURN n.v - 1
MATCH (n {id: 'max'}) RETURN n.v + 1.0, n.v / 2, n.v % 10, n.v - 1, -n.v, toFloat(n.v), n.v = n.v + 0.0
MATCH (n) WHERE n.id IN ['max', 'i'] RETURN sum(n.v)
MATCH (n) WHERE n.id IN ['max', 'big'] RETURN avg(n.v)
MATCH (n) WHERE n.id IN ['f', 'i'] RETURN sum(n.v), avg(n.v)
MATCH (n) WHERE n.id IN ['du'] RETURN sum(n.v), avg(n.v), min(n.v)
MATCH (n) WHERE n.id IN ['du', 'i'] RETURN sum(n.v)
MATCH (n) WHERE n.id IN ['nan', 'f'] RETURN sum(n.v), min(n.v), max(n.v)
MATCH (n {id: 'd'}) RETURN n.v.year, n.v.month, n.v.nope
MATCH (n {id: 'd'}) RETURN n.v + duration('P1Y'), n.v - duration('P1M'), n.v = date('2020-02-29'), n.v < date('2020-03-01')
MATCH (n {id: 'dt'}) RETURN n.v.epochMillis, n.v.offset, date(n.v), time(n.v), n.v + duration({hours: 20})
MATCH (n {id: 'p'}) RETURN n.v.x, n.v.z, n.v.srid, n.v.crs, n.v.nope
MATCH (n {id: 'p'}) RETURN n.v.latitude
MATCH (n {id: 'w'}) RETURN n.v.x, n.v.latitude, n.v.height, n.v.srid
MATCH (a), (b) WHERE a.id IN ['p', 'w'] AND b.id IN ['p', 'w'] RETURN a.id, b.id, a.v = b.v, a.v < b.v, point.distance(a.v, b.v) IS NULL ORDER BY a.id, b.id
MATCH (n) RETURN n.v IS NULL AS x, n.v IS NOT NULL AS y, count(*) AS c ORDER BY x
MATCH (n) RETURN n.v AS v, count(*) AS c
MATCH (n) WITH collect(n.v) AS l RETURN size(l), 2.5 IN l, 'text' IN l, 7 IN l
MATCH (n) WHERE n.v = $x RETURN n.id
UNWIND [1, 1.0, '1', true, null, [1], [1.0], {a: 1}, {a: 1.0}, [], {}] AS a UNWIND [1, 1.0, '1', true, null, [1], [1.0], {a: 1}, {a: 1.0}, [], {}] AS b RETURN a = b, a <> b, a < b, a <= b
UNWIND [1, 1.0, '1', true, null, [1], [1.0], {a: 1}, {a: 1.0}, [], {}] AS a WITH a, count(*) AS c RETURN count(*), sum(c)
UNWIND [0.0 / 0, 0.0, -0.0, 1.0 / 0, -1.0 / 0, 1, null] AS a UNWIND [0.0 / 0, 0.0, -0.0, 1.0 / 0, -1.0 / 0, 1, null] AS b RETURN a = b, a <> b, a < b, a IN [b], [a] = [b]
UNWIND [0.0 / 0, 0.0, 1.0 / 0, -1.0 / 0, 1, null, -3] AS a RETURN a ORDER BY a
UNWIND [0.0 / 0, 0.0, 1.0 / 0, -1.0 / 0, 1, null, -3] AS a RETURN a ORDER BY a DESC
UNWIND [[1], [1, 2], [], [null], ['a'], [[1]], 'a', 1, {a: 1}, {b: 1}, {a: 2}, {}, true, false, null, date('2020-01-01'), duration('P1D'), point({x: 1, y: 1})] AS a RETURN a ORDER BY a
UNWIND [[1], [1, 2], [], [null], ['a'], [[1]], 'a', 1, {a: 1}, {b: 1}, {a: 2}, {}, true, false, null, date('2020-01-01'), duration('P1D'), point({x: 1, y: 1})] AS a RETURN a ORDER BY a DESC
UNWIND ['b', 'a', 'B', 'Ä', 'ä', 'z', '', ' ', '1', '10', '2', '😀', '�', 'ab'] AS s RETURN s ORDER BY s
UNWIND ['b', '😀', '�', 'ab', 'Ä'] AS a UNWIND ['b', '😀', '�', 'ab', 'Ä'] AS b RETURN a, b, a < b ORDER BY a, b
UNWIND [date('2020-01-02'), date('2019-12-31'), null] AS d RETURN d ORDER BY d
UNWIND [duration('P1M'), duration('P30D'), duration('P31D'), duration('PT1H'), duration('P1Y')] AS d RETURN d ORDER BY d
UNWIND [time('12:00Z'), time('13:00+01:00'), time('11:00-02:00')] AS d RETURN d ORDER BY d
UNWIND [datetime('2020-01-01T12:00Z'), datetime('2020-01-01T13:00+01:00'), datetime('2020-01-01T13:00[Europe/Berlin]')] AS d RETURN d ORDER BY d
RETURN duration('P1M') = duration('P30D'), duration('P1D') = duration('PT24H'), duration('P1Y') = duration('P12M'), duration('P1D') < duration('P2D')
RETURN 7 / 2, -7 / 2, 7 / -2, 7 % -3, -7 % 3, 7.5 % 2, -7.5 % 2, 7 / 2.0, 2 ^ 10, 2 ^ -1, 2 ^ 0.5, (-8) ^ 3, -2 ^ 2, 2 ^ 3 ^ 2
RETURN 1 / 0
RETURN 1 % 0
RETURN 1 / 0.0, -1 / 0.0, 0 / 0.0, 1 % 0.0, 1.0 / 0, 1.0 % 0
RETURN 9223372036854775807, -9223372036854775808
RETURN 9223372036854775808
RETURN -9223372036854775809
RETURN 9223372036854775807 + 1
RETURN -9223372036854775808 - 1
RETURN 9223372036854775807 * -1 - 1
RETURN 4611686018427387904 * 2
RETURN 3037000500 * 3037000500
RETURN 9223372036854775807 + 0.0, 9223372036854775807 = 9223372036854775807.0, 9223372036854775806 = 9223372036854775807.0, 9007199254740993 = 9007199254740992.0, 9007199254740993 > 9007199254740992.0
RETURN 0x7FFFFFFFFFFFFFFF, -0x8000000000000000, 0xff, 0XFF, 0o777, 1_000_000, 0x_ff
RETURN 0x8000000000000000
RETURN 1e3, 1E-3, .5, 1.5e300 * 1e300, 4.9e-324, 1e-400, 123456789.123456789, 1e7, 1e21, 0.1 + 0.2, 100.0
RETURN 1e400
RETURN 1.
RETURN 010
RETURN 0.1 + 0.7, 0.1 * 3, 1.1 * 1.1, 1.0 - 0.9, 1e16 + 1, 3.0 * 1.1
RETURN toString(1e7), toString(1e-3), toString(1.0), toString(123456789.0), toString(1e-4), toString(-0.0), toString(1e21), toString(0.1)
RETURN toInteger('1.9'), toInteger('-1.9'), toInteger(' 1'), toInteger('1e3'), toInteger('0x10'), toInteger(''), toInteger('9223372036854775807'), toInteger('9223372036854775808'), toInteger(true)
RETURN toFloat('1e3'), toFloat('.5'), toFloat(' 1.5 '), toFloat('NaN'), toFloat('Infinity'), toFloat('x'), toFloat('1_0'), toFloat('1f'), toFloat('0x1p3')
RETURN toBoolean('true'), toBoolean('TRUE'), toBoolean('yes'), toBoolean(' true '), toBoolean(0), toBoolean(2)
RETURN 'a\'b', "a\"b", 'a\\b', 'a\tb', 'a\nb', 'a\u00e9b', 'a\U0001F600b', 'tab\bx\fy'
RETURN 'a\xb'
RETURN 'a\u00'
RETURN "it's", 'say "x"', '', "", 'ü', 'é'
RETURN size('😀'), size('é'), reverse('a😀b'), left('😀b', 1), right('a😀', 1), substring('a😀b', 1, 1), substring('a😀b', 2), toUpper('straße'), toLower('İ'), 'ß' = 'ss'
RETURN '😀' < '�', '😀' > 'z', 'a' < 'B', 'a' < 'ä', '' < 'a'
RETURN `a b`.x
WITH 1 AS `a b` RETURN `a b` + 1 AS `c``d`
WITH {`a b`: 1, b: 2} AS m RETURN m.`a b`, m['b'], keys(m)
RETURN [1, 2, 3, 4][1..3], [1, 2, 3][-2..], [1, 2, 3][..-1], [1, 2, 3][5..], [1, 2, 3][2..1], [1, 2, 3][0..100], [1, 2, 3][-100..2], [][0..1], [1, 2, 3][1..1]
RETURN [1, 2, 3][1], [1, 2, 3][-1], [1, 2, 3][3], [1, 2, 3][-4], [][0], [[1, 2], [3]][0][1]
RETURN [1, 2, 3][1.0]
RETURN [1, 2, 3]['a']
RETURN [1, 2][9223372036854775807]
RETURN [1, 2, 3][null..2], [1, 2, 3][0..null], null[0..1], null[0]
RETURN [1] + [2], [1] + 2, 1 + [2], [1] + null, [[1]] + [2], [] + [], [1] + [[2]], [1] + 'a'
RETURN 'a' + 'b', 'a' + 1, 1 + 'a', 'a' + 1.5, 'a' + null, 'a' || 'b', 'a' || null
RETURN 'a' || 1
RETURN [1] || 2
RETURN {a: 1} + {b: 2}
RETURN 1 + true
RETURN date('2020-01-01') + 1
RETURN {a: 1, b: {c: [1, {d: 2}]}}.b.c[1].d, {a: 1}.b, {a: null}.a, {}['x'], {a: 1}['a']
RETURN [k IN ['a', 'b', 'c'] WHERE k IN keys({b: 1, a: 2})], size(keys({})), properties({a: 1}), {a: 1} = {a: 1.0}, {a: 1, b: 2} = {b: 2, a: 1}, {a: null} = {a: null}, {a: 1} = {b: 1}, {a: 1} <> {a: null}
RETURN {a: 1, a: 2}
RETURN size({a: 1})
RETURN true AND null, false AND null, null AND null, true OR null, false OR null, true XOR null, NOT null, null = null, null <> null, null IS NULL, null < 1, null IN [], null IN [1], 1 IN null, 1 IN [null], 1 IN [1, null]
RETURN true AND false OR true, NOT false AND false, true XOR true XOR true, NOT NOT true, true = false = false, 1 = 1 = true, 1 < 2 = true
RETURN 1 < 2 < 3, 3 > 2 >= 2, 1 < 3 < 2, 1 = 1 < 2, 1 <> 2 <> 1, null < 1 < 2, 1 < null < 0, 3 < 1 < null
RETURN [1, null] = [1, null], [1, null] = [2, null], [1, null] = [1], [null] = [1], [] = [], [1, [2, null]] = [1, [2, null]], [1] IN [[1]], [null] IN [[1]], [1, null] IN [[1, 2], [2, 3]]
RETURN CASE WHEN null THEN 1 END, CASE 1 WHEN 1.0 THEN 'y' ELSE 'n' END, CASE null WHEN null THEN 'y' ELSE 'n' END, CASE 'a' WHEN 1 THEN 'x' WHEN 'a' THEN 'y' END, CASE WHEN false THEN 1 WHEN true THEN 2 END, CASE [1] WHEN [1] THEN 'l' END
RETURN CASE 3 WHEN < 2 THEN 'lo' WHEN > 2 THEN 'hi' END, CASE 'x' WHEN IS NULL THEN 1 WHEN STARTS WITH 'x' THEN 2 END, CASE 5 WHEN 1, 2 THEN 'a' WHEN 4, 5 THEN 'b' END, CASE 1 WHEN IS :: STRING THEN 's' WHEN IS :: INTEGER THEN 'i' END
RETURN CASE 1 WHEN 1 THEN 1 / 0 END
RETURN CASE 1 WHEN 2 THEN 1 / 0 ELSE 5 END
RETURN false AND 1 / 0 = 1
RETURN true OR 1 / 0 = 1
RETURN coalesce(1, 1 / 0)
RETURN [x IN range(1, 5) WHERE x % 2 = 1 | x ^ 2], [x IN [1, null, 3]], [x IN [] | x], [x IN null | x], [x IN [1, null] WHERE x > 0]
RETURN all(x IN [] WHERE false), any(x IN [] WHERE true), none(x IN [] WHERE true), single(x IN [] WHERE true), all(x IN [1, null] WHERE x = 1), any(x IN [2, null] WHERE x = 1), none(x IN [2, null] WHERE x = 1), single(x IN [1, 1, null] WHERE x = 1), all(x IN null WHERE x = 1)
RETURN reduce(a = 0, x IN [1, 2, 3] | a + x), reduce(a = '', x IN ['a', 'b'] | x + a), reduce(a = [], x IN [1, 2] | a + [a]), reduce(a = 1, x IN [] | a / 0), reduce(a = 1, x IN null | a), reduce(a = null, x IN [1] | coalesce(a, 0) + x)
RETURN [x IN [1, 2] | [y IN [x, 10] | x * y]], [x IN [1, 2] WHERE any(x IN [3] WHERE x = 3) | x]
WITH 5 AS x RETURN [x IN [1, 2] | x] AS l, x
RETURN range(0, 3), range(3, 0), range(3, 0, -1), range(0, 10, 3), range(1, 1), range(-2, 2, 2)
RETURN range(0, 3, 0)
RETURN range(0, 1.5)
RETURN 'abc' STARTS WITH '', 'abc' CONTAINS '', '' CONTAINS 'a', 'abc' ENDS WITH 'C', null CONTAINS 'a', 'a' CONTAINS null
RETURN 1 STARTS WITH 'a', 'a' STARTS WITH 1, [1] CONTAINS 1
RETURN 'abc' =~ 'abc', 'abc' =~ 'ab', 'abc' =~ '(?i)ABC', 'a\nb' =~ 'a.b', 'a\nb' =~ '(?s)a.b', 'ä' =~ '\\w', 'a1' =~ '\\w\\d', '' =~ '', 'x' =~ '[^a-c]', 'a.b' =~ 'a\\.b', 'aab' =~ 'a{2}b', 'foobar' =~ 'foo(?=bar).*'
RETURN 'a' =~ '['
RETURN 'a' =~ null, null =~ 'a', 1 =~ 'a'
RETURN abs(-9223372036854775807), sign(0), sign(-0.5), sign(null), abs(-1.5), abs(null)
RETURN round(0.5), round(1.5), round(2.5), round(-0.5), round(-1.5), round(-2.5), round(1.45, 1), round(-1.45, 1), round(1.5, 0, 'HALF_EVEN'), round(2.5, 0, 'HALF_EVEN'), round(1.25, 1, 'UP'), round(1.21, 1, 'CEILING'), round(-1.21, 1, 'FLOOR'), round(1.25, 1, 'HALF_DOWN')
RETURN ceil(1.2), ceil(-1.2), floor(1.2), floor(-1.2), ceil(-0.2), floor(3), ceil(null)
RETURN sqrt(-1), log(0), log(-1), log10(1000), exp(710), isNaN(0.0 / 0), isNaN(1), isNaN(null)
RETURN coalesce(null, null, 3, 4), coalesce(null), nullIf(1, 1), nullIf(1, 2), nullIf(1, 1.0), nullIf(null, 1)
RETURN size([1, null]), size('abc'), size(null), head([]), last([]), tail([]), tail([1]), head(null), reverse([1, null, 'a']), isEmpty([]), isEmpty(''), isEmpty({}), isEmpty('a'), char_length('äö')
RETURN trim('  a '), trim(BOTH 'x' FROM 'xax'), trim(LEADING 'x' FROM 'xax'), trim(TRAILING FROM ' a '), ltrim(' a '), rtrim(' a '), btrim('xax', 'x'), trim('\u00a0a\t')
RETURN split('a,b,,c', ','), split('', ','), split('abc', ''), split(null, ','), split('a,b;c', [',', ';']), replace('abcabc', 'b', 'xx'), replace('aaa', 'aa', 'a'), substring('hello', 1), substring('hello', 10), left('abc', 0), left('abc', 5), right('abc', 2), right('abc', 9)
RETURN substring('hello', -1)
RETURN left('abc', -1)
RETURN substring('hello', 1, -1)
RETURN upper('a'), lower('A'), normalize('e\u0301') = 'é', 'e\u0301' IS NORMALIZED, 'e\u0301' IS NFD NORMALIZED, 'a' IS NOT NORMALIZED
RETURN valueType(1), valueType(1.5), valueType('a'), valueType(null), valueType([1, 'a']), valueType([]), valueType({a: 1}), valueType([1, null]), valueType(date()), valueType([[1], [2.0]]), valueType(true)
RETURN 1 :: INTEGER, 1 IS :: FLOAT, 'a' IS TYPED STRING, null IS :: STRING, null IS :: STRING NOT NULL, [1, 'a'] IS :: LIST<INTEGER | STRING>, [] IS :: LIST<STRING>, {a: 1} IS :: MAP, null IS :: NULL, 1 IS :: NOTHING, [null] IS :: LIST<INTEGER NOT NULL>
RETURN toIntegerList(['1', 2.5, null, 'x']), toFloatList([1, '2.5']), toBooleanList(['true', 'x', 1]), toStringList([1, 2.5, true, null])
RETURN date('2020-02-29') + duration('P1Y'), date('2020-01-31') + duration('P1M'), date('2020-03-31') - duration('P1M'), date('2020-01-01') + duration('PT25H'), datetime('2020-03-29T01:30[Europe/Berlin]') + duration('PT1H'), datetime('2020-03-28T02:30[Europe/Berlin]') + duration('P1D')
RETURN duration.between(date('2020-01-31'), date('2020-03-01')), duration.inDays(date('2020-01-01'), date('2021-01-01')), duration.inMonths(date('2020-01-31'), date('2020-02-29')), duration.inSeconds(datetime('2020-01-01T00:00Z'), datetime('2020-01-01T00:00+01:00')), duration.between(localtime('12:00'), localtime('11:59'))
RETURN duration('P1.5M'), duration('P1W'), duration('PT1.5H'), duration('P-1D'), duration('-P1D'), duration({days: 1.5, hours: -3}), duration('P1D') * 1.5, duration('P1M') / 2, duration('P1DT25H'), duration({seconds: 1, nanoseconds: -1})
RETURN duration('P1Y2M3DT4H5M6.007S').years, duration('P1Y2M').monthsOfYear, duration('P1DT25H').hours, duration('PT90S').minutes, duration('PT90S').secondsOfMinute, duration('PT1.5S').milliseconds, duration('P10D').weeks, duration('P20M').quarters
RETURN date('2020-W53-5'), date('2020-366'), date('20200115'), date('2020'), date('2020-05'), date('2020-Q2-5'), date({year: 2020, week: 1, dayOfWeek: 1}), date({year: 2020, quarter: 2}), date({date: date('2020-05-06'), day: 1})
RETURN date('2020-13-01')
RETURN date('2019-02-29')
RETURN date('nope')
RETURN time('25:00')
RETURN datetime('2020-01-01T12:00:00.123456789+02:00'), datetime('2020-06-01T12:00[Europe/Berlin]'), datetime('2020-06-01T12:00Z[UTC]'), localdatetime('2020-06-01T12'), localtime('1200'), time('12:30:15.5-08:00'), datetime({epochMillis: 1000}), datetime({epochSeconds: 0, nanosecond: 7}), datetime.fromEpoch(1, 2), datetime.fromEpochMillis(3)
RETURN date.truncate('month', date('2020-05-17')), date.truncate('week', date('2020-05-17')), date.truncate('quarter', date('2020-05-17')), date.truncate('decade', date('2025-05-17')), date.truncate('century', date('2025-05-17')), datetime.truncate('hour', datetime('2020-05-17T12:34:56Z')), localtime.truncate('minute', localtime('12:34:56')), date.truncate('year', date('2020-05-17'), {day: 3}), localdatetime.truncate('day', localdatetime('2020-05-17T12:34')), time.truncate('second', time('12:34:56.789+01:00'))
RETURN date('2020-05-17').dayOfWeek, date('2020-05-17').week, date('2021-01-01').weekYear, date('2020-05-17').ordinalDay, date('2020-05-17').quarter, date('2020-05-17').dayOfQuarter, datetime('2020-05-17T01:02:03.004Z').millisecond, datetime('2020-05-17T01:02:03Z').epochSeconds, time('12:00+05:30').offsetMinutes, datetime('2020-05-17T01:02[Europe/Berlin]').timezone
RETURN point({x: 1, y: 2}) = point({x: 1.0, y: 2}), point({x: 1, y: 2, z: 3}).z, point({latitude: 10, longitude: 20}).crs, point({x: 1, y: 2, crs: 'cartesian'}).srid, point({x: 1, y: 2}) < point({x: 2, y: 3}), point.withinBBox(point({x: 1, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2})), point.distance(point({x: 0, y: 0}), point({x: 3, y: 4})), point.distance(point({x: 0, y: 0}), point({latitude: 1, longitude: 1}))
RETURN point({x: 1})
RETURN point({latitude: 100, longitude: 0})
RETURN point(null), point({x: null, y: 1})
RETURN $x, $x + 1, $nope
UNWIND [1, 2, 3] AS x UNWIND [10, 20] AS y RETURN x, y, x * y ORDER BY x, y
UNWIND [] AS x RETURN count(x), collect(x), sum(x)
UNWIND [null, null] AS x RETURN count(x), count(*), collect(x), sum(x), avg(x)
UNWIND [1, 2, 3, 4] AS x RETURN stDev(x), stDevP(x), percentileCont(x, 0.3), percentileDisc(x, 0.3), avg(x), sum(x)
UNWIND [1, 2.5, 3] AS x RETURN sum(x), avg(x), min(x), max(x)
UNWIND [[1, 2], [1], 'a', 5, null, true] AS x RETURN min(x), max(x)
UNWIND ['b', 'a', null] AS x RETURN min(x), max(x), count(DISTINCT x)
UNWIND [1, 1.0, 2, '1', null] AS x RETURN count(DISTINCT x), size(collect(DISTINCT x)), sum(DISTINCT 2)
UNWIND [1, 'a'] AS x RETURN sum(x)
UNWIND [1, 2] AS x WITH x ORDER BY x DESC RETURN collect(x), head(collect(x)), collect(x)[0]
UNWIND [{n: 'a', v: 1}, {n: 'b', v: 2}, {n: 'a', v: 3}] AS m RETURN m.n AS n, sum(m.v) AS s, count(*) AS c ORDER BY n
UNWIND [3, 1, 2] AS x WITH x ORDER BY x LIMIT 2 RETURN collect(x)
UNWIND [3, 1, 2] AS x WITH x WHERE x > 1 RETURN x ORDER BY -x
WITH [1, 2] AS a, [3] AS b UNWIND a + b AS x RETURN x
WITH 1 AS a, a AS b RETURN b
WITH {a: {b: 1}} AS m WITH m.a AS n RETURN n.b, n['b'], m
UNWIND {a: 1} AS x RETURN x
UNWIND 1 AS x RETURN x
RETURN 1 AS a, 2 AS a
RETURN 1 AS x ORDER BY y
RETURN 1 AS x ORDER BY x + 1 SKIP 0 LIMIT 1
RETURN pi() = pi(), e() > 2.7, rand() < 1, randomUUID() <> randomUUID(), timestamp() > 0, size(randomUUID())
RETURN date() = date(), datetime() = datetime.statement(), localtime() = localtime.statement(), date.realtime() >= date.statement(), datetime.transaction() = datetime.transaction()
MATCH (n) WHERE n.id IN ['i', 's', 'b', 'd'] RETURN n.id, [x IN n.v | x], any(x IN n.v WHERE x = n.v), reduce(a = 0, x IN n.v | a + 1) ORDER BY n.id
MATCH (n {id: 'i'}) RETURN coalesce(n.nope, n.v, n.v / 0)
RETURN [1, 2] IS :: PROPERTY VALUE, [1, 'a'] IS :: PROPERTY VALUE, [] IS :: PROPERTY VALUE, {} IS :: PROPERTY VALUE
UNWIND [9007199254740993, 9007199254740992.0] AS x UNWIND [9007199254740993, 9007199254740992.0] AS y RETURN x, y, x = y, x < y, x > y, x <= y
RETURN trim(BOTH 'xy' FROM 'xya'), 1 AS b
RETURN trim(BOTH '' FROM 'xya')
RETURN trim(LEADING 'xy' FROM 'xya')
RETURN trim(TRAILING null FROM 'xya')
RETURN trim(BOTH '😀' FROM '😀a')
MATCH (n:Nope) RETURN trim(BOTH 'xy' FROM n.s)
UNWIND ['xy'] AS c RETURN trim(BOTH c FROM 'xya')
UNWIND ['xy'] AS c RETURN trim(BOTH c FROM null)
RETURN btrim('xya', 'xy')
MATCH (n:Nope) RETURN percentileCont(n.x, 1.5)
MATCH (n:Nope) RETURN percentileDisc(n.x, -0.1)
MATCH (n:Nope) RETURN percentileDisc(n.x, 0.5 + 1)
MATCH (n:Nope) RETURN percentileDisc(n.x, null)
MATCH (n:Nope) RETURN percentileDisc(n.x, 2)
MATCH (n:Nope) RETURN percentileDisc(n.x, 'a')
MATCH (n:Nope) RETURN percentileDisc(n.x, $x)
MATCH (n:Nope) RETURN percentileDisc(n.x, n.y)
UNWIND [null] AS x RETURN percentileDisc(x, 1.5)
UNWIND [null] AS x WITH x, 1.5 AS p RETURN percentileDisc(x, p)
UNWIND [1, 2] AS x WITH x, 1.5 AS p RETURN percentileDisc(x, p)
UNWIND [1, 2] AS x WITH x, null AS p RETURN percentileDisc(x, p)
MATCH (n:Nope) WITH n, 1.5 AS p RETURN percentileDisc(n.x, p)
RETURN percentileCont(null, 1.5)
RETURN percentileCont(1, -1)
RETURN percentileCont(1, 1)
RETURN sum(reduce(s = 0, i IN [1.5] | s + i))
MATCH (n) UNWIND n.l[1..] + n.l[1..] AS u RETURN sum(reduce(s = 0, i IN [1] | s + u))
RETURN reduce(s = 0, i IN [1.5] | s + i) * 2
RETURN sum(reduce(s = 0.0, i IN [1] | s + i))
RETURN reduce(s = 0, i IN [1.5] | i), reduce(s = 0.5, i IN [1] | i)
RETURN reduce(s = 0, i IN [1] | 'a') AS c0
RETURN reduce(s = 0, i IN [1] | [1]) AS c0
RETURN reduce(s = [], i IN [1] | 1) AS c0
RETURN reduce(s = [], i IN [1] | s + i) AS c0
RETURN reduce(s = ['a'], i IN [1] | s + i) AS c0
RETURN reduce(s = ['a'], i IN [1] | [i]) AS c0
RETURN reduce(s = ['a'], i IN [1] | [[i]]) AS c0
RETURN reduce(s = 0, i IN [1] | true) AS c0
RETURN reduce(s = true, i IN [1] | i = 1) AS c0
RETURN reduce(s = true, i IN [1] | 0) AS c0
RETURN reduce(s = null, i IN [1] | 0) AS c0
RETURN reduce(s = null, i IN [1] | 'a') AS c0
RETURN reduce(s = 0, i IN [1] | null) AS c0
RETURN reduce(s = '', i IN [1] | 1) AS c0
RETURN reduce(s = '', i IN [1] | s + i) AS c0
RETURN reduce(s = {}, i IN [1] | 1) AS c0
RETURN reduce(s = {}, i IN [1] | {k: 1}) AS c0
RETURN reduce(s = 1.5, i IN [1] | i) AS c0
RETURN reduce(s = 1, i IN [1.5] | i) AS c0
RETURN reduce(s = 1, i IN [1] | size(s)) AS c0
RETURN reduce(s = '', i IN [1] | s - 1) AS c0
RETURN reduce(s = 1, i IN [1] | s.a) AS c0
RETURN reduce(s = date(), i IN [1] | s + 1) AS c0
RETURN reduce(s = date('2020-01-01'), i IN [duration('P1D')] | s + i) AS c0
RETURN reduce(s = date('2020-01-01'), i IN [duration('P1D')] | i) AS c0
MATCH (n) RETURN reduce(s = n, i IN [1] | 1) AS c0
MATCH (n) RETURN reduce(s = n, i IN [1] | i = s) AS c0
MATCH (n) RETURN reduce(s = 0, i IN [n] | n) AS c0
MATCH (n)-[r]->(m) RETURN reduce(s = n, i IN [1] | m) AS c0
MATCH (n)-[r]->(m) RETURN reduce(s = n, i IN [1] | r) AS c0
RETURN reduce(s = 0, i IN ['a', 1] | s + i) AS c0
RETURN reduce(s = 0, i IN ['a', 1] | i) AS c0
RETURN reduce(s = 0, i IN [] | s + 'a') AS c0
RETURN reduce(s = 0, i IN [[1]] | s + i) AS c0
RETURN reduce(s = 0, i IN [1] | s = i) AS c0
RETURN reduce(s = 0, i IN [1] | CASE WHEN s > 0 THEN 'a' ELSE 'b' END) AS c0
RETURN reduce(s = 0, i IN [1] | CASE WHEN s > 0 THEN 'a' ELSE 1 END) AS c0
RETURN reduce(s = 0, i IN [1] | s AND true) AS c0
WITH 1 AS x UNWIND [x, x + 1] AS y WITH y AS x RETURN x
WITH 1 AS x RETURN [x IN [5, 6] | x] AS a, x, reduce(x = x, y IN [1] | x + y) AS b
WITH 1 AS x RETURN [x IN [x, x + 1] WHERE x > 1 | x] AS a
RETURN [x IN null | x], [x IN [null] | x], [x IN [1, null, 2] WHERE x > 1], [x IN [null, true, false] WHERE x], any(x IN null WHERE true), all(x IN [null] WHERE x IS NULL), none(x IN [null] WHERE x), single(x IN [1, null] WHERE x = 1)
RETURN 1 IS :: INTEGER | FLOAT, 1.0 IS :: INTEGER | FLOAT NOT NULL, null IS :: INTEGER NOT NULL, 'a' IS NOT :: STRING, [1, null] IS :: LIST<INTEGER NOT NULL>, [] IS :: LIST<NOTHING>, [null] IS :: LIST<NULL>, [1, 'a'] IS :: LIST<ANY>, {} IS :: MAP NOT NULL, 1 IS :: ANY, null IS :: ANY NOT NULL, 1 IS :: BOOLEAN | STRING
RETURN toInteger('9223372036854775807'), toInteger('9223372036854775808')
RETURN toInteger('-9223372036854775808'), toInteger('0x10'), toInteger('1e3'), toInteger(' 12 '), toInteger('1.9'), toInteger('abc'), toInteger(''), toInteger('12abc'), toInteger('+5'), toInteger('1_000')
RETURN toFloat('1e400'), toFloat('NaN'), toFloat('Infinity'), toFloat('-Infinity'), toFloat('1e-400'), toFloat('0x1p3'), toFloat('1f'), toFloat('1d'), toFloat(' 1.5 '), toFloat('.5'), toFloat('5.')
RETURN 9223372036854775807 * 2
RETURN -(-9223372036854775808)
RETURN 5 / 0
RETURN 5 % 0
RETURN 5.0 / 0, -5.0 / 0, 0.0 / 0, 5 / 0.0, 5 % 0.0, 5.5 % 2, -5 % 3, 5 % -3, -5 / 2, 5 / -2, 2 ^ 3, 2 ^ -1, (-8) ^ (1.0 / 3), 0 ^ 0
RETURN 1 IN [1, null], 2 IN [1, null], null IN [], null IN [1], null IN [null], [1] IN [[1, null]], [1, null] IN [[1, null]], [1, 2] IN [[1, null]], 1 IN null, NOT 2 IN [1, null]
RETURN CASE WHEN false THEN 1 END, CASE null WHEN null THEN 'eq' END, CASE 1 WHEN 1.0 THEN 'eq' END, CASE 2 WHEN 1, 2 THEN 'list' END, CASE 5 WHEN > 3 THEN 'gt' WHEN < 3 THEN 'lt' END, CASE WHEN null THEN 1 ELSE 2 END, CASE [1] WHEN IS NULL THEN 1 WHEN IS NOT NULL THEN 2 END
WITH {a: {b: [1, {c: 2}]}} AS m RETURN m.a.b[1].c, m['a']['b'][0], m.x.y, m['x'], m[null], keys(m), m.a.b[5], m.a.b[-1].c
MATCH (n {id: 'min'}) RETURN n.v / -1
MATCH (n {id: 'min'}) RETURN abs(n.v)
MATCH (n {id: 'min'}) RETURN n.v % -1
MATCH (n {id: 'min'}) RETURN n.v * -1
UNWIND [9223372036854775807, 1] AS x RETURN sum(x)
UNWIND [9223372036854775807, 1] AS x RETURN avg(x)
RETURN reduce(s = 9223372036854775807, x IN [1] | s + x)
RETURN range(9223372036854775806, 9223372036854775807)
RETURN range(-9223372036854775808, -9223372036854775806, 1)
RETURN range(9223372036854775807, 9223372036854775805, -1)
RETURN range(1, 3, 0)
RETURN size(range(1, 0)), range(3, 1), range(3, 1, -1), range(0, 10, 3), range(null, 1), range(1, 2, null)
RETURN [1, 2, 3][9223372036854775807], [1, 2, 3][-9223372036854775808], [1, 2, 3][0..9223372036854775807], [1, 2, 3][-9223372036854775808..], [1, 2, 3][-1..1], [1, 2, 3][2..1]
RETURN substring('abc', 9223372036854775807)
RETURN left('abc', 9223372036854775807)
RETURN toString(1.0), toString(1e21), toString(1e-7), toString(123456789.123), toString(0.1 + 0.2), toString(-0.0), toString(1e7), toString(12345678.9), toString(1e16), toString(100.0), toString(0.001), toString(0.0001), 1e7 + '', 'x' + 1e-5
RETURN 0.1 + 0.2, 1e308 * 10, -1e308 * 10, 1e-320, 4.9e-324, 1.7976931348623157e308, 123456789012345678
RETURN 1e309
RETURN -9223372036854775808, 0x7FFFFFFFFFFFFFFF, -0x8000000000000000, 0o17, 0xff, 1_000, 1e3, .5, 1., 1.e3
RETURN 07
RETURN 1 = 1.0, 1 IN [1.0], [1] = [1.0], {a: 1} = {a: 1.0}, 0.0 = -0.0, 'a' = 1, [1, 2] = [1], {a: 1} = {b: 1}, {a: null} = {a: null}, [null] = [null], [1, null] = [2, null], {a: 1, b: null} = {a: 2, b: null}
RETURN [1, 2] < [1, 3], [1] < [1, null], [null] < [1], [2] < [1, null], [1, 'a'] < [1, 2], 'a' < 'B', 'a' < 'ab', true > false, {a: 1} < {a: 2}, 1 < 'a', null < 1, [] < [1]
UNWIND [1, 'a', true, null, [1], {a: 1}, 1.5, date('2020-01-01'), duration('P1D'), point({x: 1, y: 2}), 0.0 / 0, datetime('2020-01-01T00:00Z'), localtime('12:00'), time('12:00Z'), localdatetime('2020-01-01T00:00'), [], {}, [null], 'A', -1, 1.0 / 0, '', {b: 1}, {a: null}, ['a']] AS x RETURN x ORDER BY x
UNWIND [1, 'a', true, null, [1], {a: 1}, 1.5, date('2020-01-01'), duration('P1D'), point({x: 1, y: 2}), 0.0 / 0, datetime('2020-01-01T00:00Z')] AS x RETURN x ORDER BY x DESC
UNWIND [1, 'a', true, null, [1], {a: 1}, 1.5, 0.0 / 0, '1'] AS x RETURN min(x), max(x), count(x), count(DISTINCT x), collect(DISTINCT x)
UNWIND [1, 1.0, 0.0, -0.0, 0.0 / 0, 0.0 / 0, [1], [1.0], {a: 1}, {a: 1.0}, null, null, [null], [null], 'a', 'a'] AS x RETURN x, count(*) AS c
UNWIND [1, 1.0, 0.0, -0.0, 0.0 / 0, 0.0 / 0, [1], [1.0], {a: 1}, {a: 1.0}, null, null] AS x WITH DISTINCT x RETURN count(*)
UNWIND [{a: 1, b: 2}, {b: 2, a: 1}, {a: 1}, {a: 1, b: null}] AS m RETURN DISTINCT m
UNWIND [point({x: 1, y: 2}), point({x: 1.0, y: 2.0}), point({latitude: 1, longitude: 2})] AS p RETURN DISTINCT p
UNWIND [duration('P1D'), duration('PT24H'), duration('P30D'), duration('P1M')] AS d RETURN d ORDER BY d
RETURN duration('P1D') = duration('PT24H'), duration('P1D') < duration('P2D'), duration('P1D') <= duration('P1D'), date('2020-01-01') < datetime('2020-01-01T00:00Z'), date('2020-01-01') = datetime('2020-01-01T00:00Z'), time('12:00Z') = time('13:00+01:00'), time('12:00Z') < time('13:00+01:00'), datetime('2020-01-01T12:00Z') = datetime('2020-01-01T13:00+01:00'), datetime('2020-01-01T12:00Z') <= datetime('2020-01-01T13:00+01:00')
RETURN date('2020-01-31') + duration({months: 1}), date('2020-02-29') - duration({years: 1}), date('2020-01-01') + duration({hours: 47}), localtime('23:00') + duration({hours: 2}), time('23:00+01:00') + duration({minutes: 90}), datetime('2020-10-25T02:30:00[Europe/Berlin]') + duration({hours: 1}), localdatetime('2020-01-01T00:00') - duration({seconds: 1})
RETURN duration({years: 1, months: -1, days: 1.5}), duration({weeks: 1.5}), duration({months: 0.5}), duration({years: 0.1}), -duration('P1D')
RETURN duration('P1D') * 2, 2 * duration('P1D'), duration('P1M') / 3, duration('P1D') + duration('PT1H'), duration('P1D') - duration('P2D'), duration('P1Y2M') * 0.5
RETURN date({year: 2020, month: 13})
RETURN date({year: 2020, day: 5})
RETURN date({year: 2021, month: 2, day: 29})
RETURN datetime({year: 2020, month: 3, day: 29, hour: 2, minute: 30, timezone: 'Europe/Berlin'}), datetime({year: 2020, timezone: '+01:00'}), datetime({epochSeconds: 1, timezone: 'Europe/Berlin'}), localdatetime({year: 2020, ordinalDay: 60, hour: 1, nanosecond: 1}), time({hour: 1, timezone: '+01:30'}), localtime({hour: 1, second: 5})
RETURN date('2020-01-01').foo
RETURN duration.between(date('2020-03-31'), date('2020-02-29')), duration.between(datetime('2020-01-01T00:00Z'), date('2020-01-02')), duration.inMonths(date('2020-03-31'), date('2020-02-29')), duration.inDays(datetime('2020-03-28T12:00[Europe/Berlin]'), datetime('2020-03-29T12:00[Europe/Berlin]')), duration.inSeconds(date('2020-01-01'), localtime('12:00')), duration.between(localtime('12:00'), time('11:00Z'))
RETURN date.truncate('weekYear', date('2021-01-01')), datetime.truncate('millennium', datetime('2020-05-06T07:08:09Z')), localdatetime.truncate('week', date('2020-05-06')), datetime.truncate('day', date('2020-05-06'), {timezone: 'Europe/Berlin'}), time.truncate('hour', localtime('12:34')), localtime.truncate('millisecond', localtime('12:34:56.789123'))
RETURN sqrt(2), exp(1), log(e()), sin(1), atan2(1, 2), degrees(pi()), haversin(0.5), cot(0), acos(2), round(2.345, 2), round(-0.5), round(1e300), round(123, -1)
RETURN round(123.456, -1)
RETURN round(2.5, 1, 'BOGUS')
RETURN toBoolean('TRUE'), toBoolean(' true '), toBoolean(0), toBoolean(2), toBoolean('yes'), toBooleanOrNull(1.5), toStringOrNull([1]), toIntegerOrNull([1]), toFloatOrNull(true), toIntegerOrNull(true)
RETURN toBoolean(1.5)
RETURN toString([1])
RETURN toInteger([1])
RETURN keys(1)
RETURN coalesce(), 1
RETURN coalesce(null, null), head([null, 1]), last([1, null]), tail([]), reverse([]), reverse(''), reverse(null)
RETURN isEmpty([]), isEmpty('') , isEmpty({}), isEmpty(null)
RETURN apoc.nope(1)
RETURN [1, 2] + 3, 3 + [1, 2], [1] + [[2]], [] + null, null + [1], 'a' + null, 'a' + 1, 1 + 'a', 'a' + 1.5, 1.0 + 'a', 'a' + ['b']
RETURN 'a' + true
RETURN true + 'a'
RETURN [1] || [2], 'a' || 'b', null || 'a', [] || null
RETURN 'abc' STARTS WITH '', 'abc' CONTAINS null, 'abc' ENDS WITH 'C', 1 STARTS WITH 'a', [1] CONTAINS 1, null STARTS WITH null
RETURN true AND null, false AND null, true OR null, false OR null, true XOR null, NOT null, null AND null, (1 = 2) XOR true
RETURN 1 < 2 < 3, 1 < 3 < 2, 1 = 1 = 1, 1 < 2 = true, 3 > 2 > 1, 1 <> 2 <> 1, null < 2 < 1, 2 < 1 < null
RETURN {a: 1}.a, {a: {b: 2}}.a.b, [1, 2, 3][1], [[1], [2]][1][0], 'x' IS NULL, null IS NULL, null = null, null <> null, [1, 2, 3][0..2][1]
RETURN all(x IN [] WHERE false), any(x IN [] WHERE true), none(x IN [] WHERE true), single(x IN [] WHERE true), all(x IN [1, null] WHERE x > 0), any(x IN [1, null] WHERE x > 1), none(x IN [null, 1] WHERE x > 1), single(x IN [1, 2] WHERE x > 0), single(x IN [null, 2] WHERE x > 0), all(x IN [1, null] WHERE x > 1)
RETURN [x IN range(1, 5) WHERE x % 2 = 1 | x ^ 2], [x IN [[1, 2], [3]] | [y IN x | y + 1]], [x IN ['a'] | x + 'b'][0], reduce(a = '', x IN ['a', 'b'] | a + x)
MATCH (n) WHERE n.v = 1 OR n.v = 'text' OR n.v < 3 RETURN n.id ORDER BY n.id
MATCH (n) WHERE n.v > 0 RETURN n.id ORDER BY n.id
MATCH (n) WHERE n.v <> 1 RETURN n.id ORDER BY n.id
MATCH (n) WHERE NOT n.v > 0 RETURN n.id ORDER BY n.id
MATCH (n) WHERE n.v IN [1, 2.5, 'text', true, null, [3, 1, 2], []] RETURN n.id ORDER BY n.id
MATCH (n) RETURN n.v AS v ORDER BY v, n.id
MATCH (n) RETURN n.v AS v, count(*) AS c ORDER BY v
MATCH (n) RETURN min(n.v), max(n.v), count(DISTINCT n.v)
MATCH (n {id: 'i'}) WHERE n.v RETURN n
MATCH (n {id: 'f'}) WHERE n.v AND true RETURN n
MATCH (n {id: 'l'}) RETURN n.v[0], n.v[-1], n.v[1..], size(n.v), n.v + 4, n.v = [3, 1, 2], 3 IN n.v, n.v[null], n.v[0..null]
MATCH (n {id: 'l'}) RETURN n.v['a']
RETURN keys({b: 1, a: 2})[0] IN ['a', 'b'], properties({a: 1}), size(keys({}))
RETURN size('😀ab'), substring('😀ab', 0, 1), reverse('a😀b'), left('😀😀', 1), right('a😀', 1), toUpper('ß'), toLower('İ') = 'i̇', char_length('e\u0301')
RETURN 1 IS :: INTEGER | FLOAT NOT NULL
RETURN 1 IS :: INTEGER NOT NULL | FLOAT NOT NULL
RETURN 1 IS :: INTEGER! | FLOAT!
RETURN 1 IS :: INTEGER NOT NULL | FLOAT
RETURN 1 IS :: INTEGER | NULL
RETURN 1 IS :: INTEGER NOT NULL | NULL
RETURN 1 IS :: INTEGER NOT NULL | NULL NOT NULL
RETURN 1 IS :: NULL NOT NULL
RETURN 1 IS :: INTEGER NOT NULL | NOTHING
RETURN 1 IS :: INTEGER NOT NULL | NOTHING NOT NULL
RETURN 1 IS :: NOTHING NOT NULL
RETURN 1 IS :: INTEGER NOT NULL | ANY
RETURN 1 IS :: INTEGER NOT NULL | ANY NOT NULL
RETURN [1] IS :: LIST<INTEGER | FLOAT NOT NULL>
RETURN [1] IS :: LIST<INTEGER NOT NULL> | FLOAT
RETURN [1] IS :: LIST<INTEGER NOT NULL | NULL>
RETURN [1] IS :: LIST<INTEGER NOT NULL> NOT NULL | FLOAT
RETURN 1 IS :: ANY<INTEGER | FLOAT NOT NULL>
RETURN 1 IS :: ANY<INTEGER | FLOAT> NOT NULL
RETURN 1 IS :: ANY<INTEGER | FLOAT> | STRING
RETURN 1 IS :: ANY<INTEGER! | FLOAT!> | STRING
RETURN 1 IS :: INTEGER | ANY<INTEGER! | FLOAT!>
RETURN 1 IS :: INTEGER LIST NOT NULL
RETURN [1] IS :: INTEGER NOT NULL LIST | STRING
RETURN [1] IS :: INTEGER NOT NULL LIST NOT NULL | STRING
RETURN 1 IS :: (INTEGER | FLOAT)
RETURN 1 IS :: INTEGER | INTEGER
RETURN 1 IS :: PROPERTY VALUE | MAP, 1 IS :: PROPERTY VALUE NOT NULL
RETURN {} IS :: ANY MAP, 1 IS :: ANY VALUE, [1] IS :: ARRAY<INT>, [1] IS :: INT ARRAY, 1 IS TYPED SIGNED INTEGER, 1 IS NOT TYPED INT64
RETURN 1 IS :: FOO
RETURN 1 IS :: INTEGER64
RETURN 1 IS :: FLOAT64
RETURN 1 IS :: PATHS
RETURN 1 IS :: PATH
RETURN 1 IS :: ANY PATH
RETURN 1 IS :: ANY EDGE, 1 IS :: ANY VERTEX, 1 IS :: ANY NODE, 1 IS :: ANY MAP, 1 IS :: ANY PROPERTY VALUE, 1 IS :: ANY VALUE, 1 IS :: ANY
RETURN 1 IS :: TIME WITH TIMEZONE, 1 IS :: TIME WITHOUT TIMEZONE, 1 IS :: TIMESTAMP WITH TIMEZONE, 1 IS :: TIMESTAMP WITHOUT TIMEZONE, 1 IS :: TIME WITH TIME ZONE, 1 IS :: TIME WITHOUT TIME ZONE, 1 IS :: ZONED DATETIME, 1 IS :: LOCAL DATETIME, 1 IS :: ZONED TIME, 1 IS :: LOCAL TIME
RETURN 1 IS :: LIST
RETURN [1] IS :: LIST<LIST<INT>>, [[1]] IS :: INT LIST LIST, 1 IS :: ANY<INT>, 1 IS :: ANY<INT | ANY<STRING | DATE>>, 1 :: INT | STRING, 1 IS :: INTEGER | NOTHING, null IS :: NOTHING | INTEGER NOT NULL
RETURN [x IN [1, 'a', null] WHERE x IS :: INTEGER | STRING | x], [x IN [1, 'a'] WHERE x IS :: INTEGER | x]
RETURN 1 IS :: DATETIME
RETURN 1 IS :: TIMESTAMP
RETURN 1 IS :: NUMBER
RETURN 0 / 2.0
RETURN (1 / 2.0) / 0
RETURN (0 / 2) / 0
RETURN (3 / 2.0) / 0
WITH 0 AS z RETURN (z / 2.0) / 0
RETURN toFloat('Infinity') * 1, (NaN / 0), (null / 0), (1 / null)
RETURN toFloat('1e400') * null, (toFloat(0) / 0)
UNWIND [1.5, null] AS f RETURN f / 0
UNWIND [null, null] AS f RETURN f / 0
RETURN [][null] AS c0
RETURN (1 / 2.0) / 0
RETURN (1.0 + 1) / 0
RETURN (1 + 1) / 0.0
RETURN -(1.5) / 0
RETURN -1.5 / 0
RETURN 1.5 % 0
RETURN (1.5 * 2) % 0
RETURN 2 ^ 2 / 0
RETURN (2 ^ 2) / 0
RETURN sqrt(4.0) / 0
RETURN 1.5 / (1 - 1)
RETURN (1.5 / 0) / 0
RETURN 1.5 / -0
RETURN 5 / 0.0 / 0
RETURN toFloat(1) / 0
RETURN (1.5 - 1.5) / 0
RETURN +1.5 / 0
RETURN (1 / 2) / 0
RETURN 1.5 / (0 * 1)
RETURN 1e400 / 0
RETURN (1.5) / (0)
RETURN NaN / 0, Infinity / 0
RETURN (NaN) / 0
RETURN 0 / 0.0
RETURN null / 0
RETURN null % 0
RETURN (null + 1) / 0
RETURN 9223372036854775807 + 1 - 1
RETURN - 1.5 / 0
RETURN -(1.5) / 0
RETURN -1.5 / 0
RETURN -(1 + 0.5) / 0
RETURN - - 1.5 / 0
RETURN 1.5 / -(0)
RETURN 1.5 / - 0
RETURN (1.0 + -(1)) / 0
RETURN +(1.5) / 0
RETURN - -1
RETURN --1
RETURN - - 1
RETURN + -1
RETURN 1 - -1
RETURN 1 - - 1
RETURN 1 + + 1
RETURN -(-1)
WITH 1 AS x RETURN - -x
WITH 1 AS x RETURN -x, +x
WITH 1 AS x RETURN 1 - -x
RETURN NOT NOT true
RETURN NOT NOT NOT false
RETURN -2 ^ 2, (-2) ^ 2, 2 ^ -1, -2 ^ 2 * 3, 2 ^ 3 ^ 2
RETURN 2 ^ - -1
RETURN - 9223372036854775808
RETURN -(9223372036854775808)
WITH {a: 1} AS m RETURN -m.a, -m['a']
RETURN -[1][0], -size('a'), NOT 1 = 2, NOT true AND false, NOT null IS NULL
RETURN 1 = 2 = false, 1 < 2 AND 2 < 3 OR false, true XOR true OR true, 1 + 2 * 3 % 2 ^ 2, 'a' + 'b' = 'ab', 1 IN [1] = true, NOT 1 IN [2], 1 + 1 IN [2], 'a' STARTS WITH 'a' AND true, 1 IS NOT NULL = true, -1 IS NULL
