// graph: values, approximate
RETURN sin(1), cos(1), tan(1), cot(1), asin(0.5), acos(0.5), atan(0.5), atan2(1, 2), haversin(1), sinh(1), cosh(1), tanh(1), coth(1)
RETURN degrees(1), radians(180), pi(), e(), exp(1), log(10), log10(7), sqrt(2), 2 ^ 0.5, 10 ^ -3
RETURN point.distance(point({latitude: 52.5, longitude: 13.4}), point({latitude: 48.1, longitude: 11.6}))
RETURN point.distance(point({latitude: 52.5, longitude: 13.4, height: 10}), point({latitude: 48.1, longitude: 11.6, height: 500}))
UNWIND [1.5, 2.25, 7.125] AS x RETURN stDev(x), stDevP(x), avg(x), percentileCont(x, 0.35)
