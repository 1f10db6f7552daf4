/**
 * Well-typed random read statements: one to three reading clauses and a projection, at times a union
 * of two. Where rows are cut (`LIMIT`), the order before the cut is total.
 */
import { type Place, type Type, type Variable, expression } from "./random-expression.ts";
import { Tape } from "./tape.ts";

const DEPTH = 2;
/** Types whose values can be ordered so that equals cannot be told apart. */
const ORDERABLE: ReadonlySet<Type> = new Set(["integer", "float", "string", "boolean", "mixed", "wild"]);
const COLUMN_TYPES: readonly [Type, ...Type[]] = [
  "integer",
  "string",
  "node",
  "boolean",
  "float",
  "list",
  "any",
  "relationship",
  "mixed",
  "wild",
];

class Writer {
  readonly #tape: Tape;
  /** Not what is sorted: Neo4j may compute that before it knows whether there is a row. */
  readonly #mayFail: boolean;
  #scope: readonly Variable[] = [];
  #names = 0;
  /** One MATCH, properties and aggregates: what planners know short ways for. */
  #plain = false;

  constructor(tape: Tape, mayFail: boolean) {
    this.#tape = tape;
    this.#mayFail = mayFail;
  }

  #fresh = (prefix: string): string => {
    this.#names += 1;
    return `${prefix}${this.#names}`;
  };

  get #place(): Place {
    return {
      tape: this.#tape,
      scope: this.#scope,
      fresh: this.#fresh,
      subpattern: (place) => this.#subpattern(place),
      subquery: (place, ordered) => this.#subquery(place, ordered),
    };
  }

  /** What a subquery says within a subquery is short. */
  get #shallow(): Place {
    return { ...this.#place, subpattern: () => "(:A)-->()", subquery: () => "UNWIND [2, 1, null] AS x RETURN x" };
  }

  #subpattern(place: Place): string {
    const outer = this.#scope;
    this.#scope = place.scope;
    const pattern = this.#guarded();
    this.#scope = outer;
    return pattern;
  }

  #guarded(): string {
    const pattern = this.#chain(1);
    return this.#tape.once(3) ? `${pattern} WHERE ${expression(this.#shallow, "boolean", 1)}` : pattern;
  }

  /** Without aggregates, which Neo4j takes for the outer query's (see deviations.yaml). */
  #subquery(place: Place, ordered: boolean): string {
    const branch = (): string => {
      this.#scope = place.scope;
      const match = `MATCH ${this.#guarded()}`;
      const column = expression(this.#shallow, "integer", 1);
      return this.#tape.pick([
        `${match} RETURN DISTINCT ${column} AS x`,
        `${match} WITH DISTINCT ${column} AS k WHERE k > 0 RETURN k + 1 AS x`,
        `${match} RETURN ${column} AS x`,
      ]);
    };
    const outer = this.#scope;
    const first = branch();
    const text = ordered ? `${first} ORDER BY x` : this.#tape.once(3) ? `${first} UNION ${branch()}` : first;
    this.#scope = outer;
    return text;
  }

  #add(name: string, type: Type): string {
    this.#scope = [...this.#scope, { name, type }];
    return name;
  }

  #node(): string {
    const tape = this.#tape;
    const known = this.#scope.filter(({ type }) => type === "node");
    if (known.length > 0 && tape.once(3)) return `(${known[tape.below(known.length)]?.name ?? ""})`;
    const labels = tape.pick(["", ":A", ":B", "", "", ":A|B", ":!C", "", ":%", "", ":A&B"]);
    const properties = tape.pick(["", "", "", "", "", "", "", " {n: 1}", " {b: true}", " {s: 'a'}"]);
    if (tape.once(4)) return `(${labels}${properties})`;
    const name = this.#fresh("n");
    const where = tape.once(8) ? ` WHERE ${name}.n ${tape.pick([">", "=", "<"])} ${tape.pick(["0", "1", "2"])}` : "";
    this.#add(name, "node");
    return `(${name}${labels}${properties}${where})`;
  }

  /** One step; `lengths` says which spelling of lengths this statement's clause uses. */
  #step(lengths: "stars" | "quantifiers"): string {
    const tape = this.#tape;
    const types = tape.pick(["", ":T", ":U", ":T|U", ":!V"]);
    const [left, right] = tape.pick<readonly [string, string]>([
      ["-", "->"],
      ["<-", "-"],
      ["-", "-"],
    ]);
    const kind = tape.below(8);
    if (kind === 6 && lengths === "stars") {
      const name = this.#add(this.#fresh("r"), "steps");
      const bounds = tape.pick(["*1..2", "*0..2", "*2", "*..3", "*1..2 {w: 1}", "*0..3 {w: 0}"]);
      return `${left}[${name}${types === ":!V" ? "" : types}${bounds}]${right}`;
    }
    if (kind === 6) {
      const name = this.#add(this.#fresh("r"), "steps");
      return `${left}[${name}${types}]${right}${tape.pick(["{1,2}", "{0,2}", "{2}", "{,3}"])}`;
    }
    if (kind === 7 && lengths === "quantifiers") {
      const name = this.#add(this.#fresh("r"), "steps");
      const [x, y] = [this.#fresh("x"), this.#fresh("y")];
      const where = tape.once(3) ? ` WHERE ${x}.id ${tape.pick(["<", "<>", ">="])} ${y}.id` : "";
      return ` ((${x})${left}[${name}${types}]${right}(${y})${where})${tape.pick(["{1,2}", "{0,2}", "{2}"])} `;
    }
    if (kind > 3) return `${left}[${types}]${right}`;
    const name = this.#fresh("r");
    this.#add(name, "relationship");
    return `${left}[${name}${types}${tape.once(6) ? " {w: 1}" : ""}]${right}`;
  }

  #chain(longest: number, lengths: "stars" | "quantifiers" = this.#tape.pick(["stars", "quantifiers"])): string {
    let text = this.#node();
    for (let left = this.#tape.below(longest + 1); left > 0; left -= 1) {
      const step = this.#step(lengths);
      text += step + this.#node();
    }
    return text;
  }

  #where(): string {
    return this.#tape.once(2) ? ` WHERE ${expression(this.#place, "boolean", DEPTH)}` : "";
  }

  #match(): string {
    const tape = this.#tape;
    const optional = tape.once(4) ? "OPTIONAL " : "";
    if (tape.once(9)) return this.#shortest(optional);
    const lengths = tape.pick(["stars", "quantifiers"] as const);
    const chains: string[] = [];
    // Of several parts of an OPTIONAL MATCH Neo4j drops those that nobody reads (see deviations.yaml).
    const parts = 1 + (tape.below(3) % 2);
    for (let left = optional === "" ? parts : 1; left > 0; left -= 1) {
      const chain = this.#chain(chains.length === 0 ? 2 : 1, lengths);
      chains.push(tape.once(5) ? `${this.#add(this.#fresh("p"), "path")} = ${chain}` : chain);
    }
    return `${optional}MATCH ${chains.join(", ")}${this.#where()}`;
  }

  #shortest(optional: string): string {
    const tape = this.#tape;
    const selector = tape.pick([
      "SHORTEST 1",
      "ALL SHORTEST",
      "ANY SHORTEST",
      "SHORTEST 2 GROUPS",
      "SHORTEST 2",
      "SHORTEST 3",
    ]);
    const from = this.#node();
    const [left, right] = tape.pick<readonly [string, string]>([
      ["-", "->"],
      ["-", "-"],
    ]);
    const step = `${left}[${tape.pick(["", ":T", ":T|U"])}]${right}${tape.pick(["+", "*", "{1,3}"])}`;
    const to = this.#node();
    // Which of several paths SHORTEST 1 takes is open, so only its length may be seen.
    const path = this.#fresh("p");
    const length = this.#fresh("k");
    const text = `${optional}MATCH ${path} = ${selector} ${from}${step}${to}`;
    const kept = this.#scope.map(({ name }) => name);
    this.#add(length, "integer");
    return `${text} WITH ${[...kept, `length(${path}) AS ${length}`].join(", ")}`;
  }

  #unwind(): string {
    const list = expression(this.#place, "list", DEPTH);
    return `UNWIND ${list} AS ${this.#add(this.#fresh("u"), "integer")}`;
  }

  #with(): string {
    const tape = this.#tape;
    const kept = this.#scope.filter(({ type }) => type !== "path" && tape.below(3) < 2);
    const added: Variable[] = [];
    const items = kept.map(({ name }) => name);
    if (tape.once(2)) {
      const name = this.#fresh("a");
      items.push(`${this.#aggregate()} AS ${name}`);
      added.push({ name, type: "integer" });
    } else {
      const type = tape.pick<Type>(["integer", "string", "list", "boolean"]);
      const name = this.#fresh("e");
      items.push(`${expression(this.#place, type, DEPTH)} AS ${name}`);
      added.push({ name, type });
    }
    this.#scope = [...kept, ...added];
    return `WITH ${tape.once(5) ? "DISTINCT " : ""}${items.join(", ")}${this.#where()}`;
  }

  #call(): string {
    const outer = this.#scope;
    const imported = outer.filter(({ type }) => (type === "node" || type === "integer") && this.#tape.below(2) === 0);
    this.#scope = imported;
    const name = this.#fresh("c");
    const branch = (): string => {
      this.#scope = imported;
      const match = this.#match();
      const column = this.#tape.once(2) ? this.#aggregate() : expression(this.#place, "integer", 1);
      return `${match} RETURN ${column} AS ${name}`;
    };
    const union = this.#tape.once(5) ? `${branch()} ${this.#tape.pick(["UNION", "UNION ALL"])} ` : "";
    const text = union + branch();
    this.#scope = outer;
    this.#add(name, "integer");
    const optional = this.#tape.once(4) ? "OPTIONAL " : "";
    return `${optional}CALL (${imported.map((item) => item.name).join(", ")}) { ${text} }`;
  }

  /** An aggregate that is an integer and does not depend on the order of its rows. */
  #aggregate(): string {
    const tape = this.#tape;
    const value = (type: Type): string => expression(this.#place, type, 1);
    switch (tape.below(11)) {
      case 1:
        return `count(${value(tape.pick(["integer", "any", "string"]))})`;
      case 2:
        return `count(DISTINCT ${value(tape.pick(["integer", "any", "string", "list"]))})`;
      case 3:
        return `sum(${value("integer")})`;
      case 4:
        return `${tape.pick(["min", "max"])}(${value("integer")})`;
      case 5:
        return `size(collect(${tape.pick(["", "DISTINCT "])}${value(tape.pick(["integer", "any"]))}))`;
      case 6:
        return `(count(*) + sum(DISTINCT ${value("integer")}))`;
      case 7:
        return `percentileDisc(${value("integer")}, ${tape.pick(["0.5", "0", "1", "0.3"])})`;
      case 8:
        return `size(${tape.pick(["min", "max"])}(${value("string")}))`;
      case 9:
        return `count(DISTINCT ${value(tape.pick(["mixed", "node", "any"]))})`;
      case 10:
        return `size(collect(DISTINCT [${value("mixed")}, ${value("any")}]))`;
      default:
        return "count(*)";
    }
  }

  /** Clauses and a projection with columns of the given types. */
  part(types: readonly Type[]): string {
    const tape = this.#tape;
    this.#scope = [];
    this.#plain = tape.once(4);
    const clauses = [this.#match()];
    for (let left = this.#plain ? 0 : tape.below(3); left > 0; left -= 1) {
      const kind = tape.below(6);
      if (kind < 2) clauses.push(this.#match());
      else if (kind === 2) clauses.push(this.#with());
      else if (kind === 3) clauses.push(this.#unwind());
      else if (kind === 4) clauses.push(this.#call());
      else clauses.push(this.#match());
    }
    const items = types.map((type, place) => `${this.#column(type)} AS c${place}`);
    return `${clauses.join(" ")} RETURN ${tape.once(4) ? "DISTINCT " : ""}${items.join(", ")}`;
  }

  /** At times what may fail, which is sure to be evaluated here: 64 bits exceeded, a division by zero. */
  #column(type: Type): string {
    if (type === "integer" && this.#mayFail && this.#tape.once(12)) {
      return `(${expression(this.#place, "integer", 1)} ${this.#tape.pick([
        "+ 9223372036854775807",
        "- 9223372036854775807",
        "* 4611686018427387904",
        `/ ${expression(this.#place, "integer", 0)}`,
        `% ${expression(this.#place, "integer", 0)}`,
      ])})`;
    }
    if (type === "integer" && (this.#plain || this.#tape.once(3))) return this.#aggregate();
    if (this.#plain && type !== "wild") return expression(this.#place, type, 0);
    const value = expression(this.#place, type, DEPTH);
    // Whether two NaN are one depends in Neo4j on where they come from (see deviations.yaml).
    return type === "wild" ? `CASE WHEN isNaN(${value}) THEN 'NaN' ELSE ${value} END` : value;
  }
}

/** Neo4j sorts the groups of an OPTIONAL MATCH before it knows that there is none (see deviations.yaml). */
function mayBeSortedTooEarly(query: string): boolean {
  return query.includes("OPTIONAL MATCH") && /\b(DISTINCT|count|sum|min|max|collect|percentileDisc)\b/.test(query);
}

/** The statement that the tape decides for. */
export function randomQuery(numbers: readonly number[]): string {
  const tape = new Tape(numbers);
  const types = Array.from({ length: 1 + tape.below(3) }, () => tape.pick(COLUMN_TYPES));
  const united = tape.once(8);
  const ordered = !united && types.every((type) => ORDERABLE.has(type)) && !tape.once(2);
  const writer = new Writer(tape, !ordered);
  const query = writer.part(types);
  if (united) return `${query} ${tape.pick(["UNION", "UNION ALL"])} ${writer.part(types)}`;
  if (!ordered || mayBeSortedTooEarly(query)) return query;
  const order = types.map((_, place) => `c${place}${tape.pick(["", " DESC"])}`).join(", ");
  return `${query} ORDER BY ${order}${tape.pick(["", " LIMIT 3", " SKIP 1", " SKIP 1 LIMIT 2"])}`;
}
