/**
 * The notation of the openCypher TCK for expected values and parameters: Cypher literals, and beyond
 * them nodes `(:A {x: 1})`, relationships `[:T {x: 1}]` and paths `<(:A)-[:T]->(:B)>`. Text goes in,
 * an `Expected` comes out. Temporal and spatial values are written as their text.
 */

export type Expected =
  | null
  | boolean
  | bigint
  | number
  | string
  | readonly Expected[]
  | ReadonlyMap<string, Expected>
  | ExpectedNode
  | ExpectedRelationship
  | ExpectedPath;

export interface ExpectedNode {
  readonly kind: "node";
  readonly labels: readonly string[];
  readonly properties: ReadonlyMap<string, Expected>;
}

export interface ExpectedRelationship {
  readonly kind: "relationship";
  readonly type: string;
  readonly properties: ReadonlyMap<string, Expected>;
}

export interface ExpectedPath {
  readonly kind: "path";
  readonly nodes: readonly ExpectedNode[];
  readonly steps: readonly { readonly relationship: ExpectedRelationship; readonly forward: boolean }[];
}

/** The value of a cell; throws on what is not in the notation. */
export function parseExpected(text: string): Expected {
  const reader = new Reader(text);
  const value = reader.value();
  reader.end();
  return value;
}

class Reader {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  end(): void {
    this.#space();
    if (this.#at < this.#text.length) throw this.#error("the end");
  }

  value(): Expected {
    this.#space();
    const sign = this.#text[this.#at];
    if (sign === "'" || sign === '"') return this.#string();
    if (sign === "{") return this.#map();
    if (sign === "(") return this.#node();
    if (sign === "<") return this.#path();
    if (sign === "[") return this.#isRelationship() ? this.#relationship() : this.#list();
    return this.#word();
  }

  #error(expected: string): Error {
    return new Error(`TCK notation: ${expected} expected at ${this.#at} of ${this.#text}`);
  }

  #space(): void {
    while (/\s/.test(this.#text[this.#at] ?? "")) this.#at += 1;
  }

  #accept(sign: string): boolean {
    this.#space();
    if (!this.#text.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#accept(sign)) throw this.#error(sign);
  }

  #match(pattern: RegExp): string | undefined {
    this.#space();
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #word(): Expected {
    const number = this.#match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y);
    if (number !== undefined) return /^[-+]?\d+$/.test(number) ? BigInt(number) : Number(number);
    const word = this.#match(/-?[A-Za-z]+/y);
    switch (word) {
      case "null":
        return null;
      case "true":
        return true;
      case "false":
        return false;
      case "NaN":
        return Number.NaN;
      case "Inf":
        return Infinity;
      case "-Inf":
        return -Infinity;
      case undefined:
      default:
        throw this.#error("a value");
    }
  }

  #string(): string {
    this.#space();
    const quote = this.#text[this.#at] ?? "";
    this.#at += 1;
    let value = "";
    for (;;) {
      const sign = this.#text[this.#at];
      if (sign === undefined) throw this.#error(quote);
      this.#at += 1;
      if (sign === quote) return value;
      if (sign !== "\\") value += sign;
      else {
        value += this.#text[this.#at] ?? "";
        this.#at += 1;
      }
    }
  }

  #name(): string {
    const quoted = this.#match(/`(?:[^`]|``)*`/y);
    if (quoted !== undefined) return quoted.slice(1, -1).replaceAll("``", "`");
    const name = this.#match(/[\p{L}_][\p{L}\p{N}_]*/uy);
    if (name === undefined) throw this.#error("a name");
    return name;
  }

  #list(): readonly Expected[] {
    this.#expect("[");
    const items: Expected[] = [];
    if (this.#accept("]")) return items;
    do items.push(this.value());
    while (this.#accept(","));
    this.#expect("]");
    return items;
  }

  #map(): ReadonlyMap<string, Expected> {
    this.#expect("{");
    const entries = new Map<string, Expected>();
    if (this.#accept("}")) return entries;
    do {
      const key = this.#name();
      this.#expect(":");
      entries.set(key, this.value());
    } while (this.#accept(","));
    this.#expect("}");
    return entries;
  }

  #properties(): ReadonlyMap<string, Expected> {
    this.#space();
    return this.#text[this.#at] === "{" ? this.#map() : new Map();
  }

  #node(): ExpectedNode {
    this.#expect("(");
    const labels: string[] = [];
    while (this.#accept(":")) labels.push(this.#name());
    const properties = this.#properties();
    this.#expect(")");
    return { kind: "node", labels, properties };
  }

  #isRelationship(): boolean {
    return /^\[\s*:/.test(this.#text.slice(this.#at));
  }

  #relationship(): ExpectedRelationship {
    this.#expect("[");
    this.#expect(":");
    const type = this.#name();
    const properties = this.#properties();
    this.#expect("]");
    return { kind: "relationship", type, properties };
  }

  #path(): ExpectedPath {
    this.#expect("<");
    const nodes = [this.#node()];
    const steps: { relationship: ExpectedRelationship; forward: boolean }[] = [];
    while (!this.#accept(">")) {
      const backward = this.#accept("<-");
      if (!backward) this.#expect("-");
      const relationship = this.#relationship();
      this.#expect(backward ? "-" : "->");
      nodes.push(this.#node());
      steps.push({ relationship, forward: !backward });
    }
    return { kind: "path", nodes, steps };
  }
}
