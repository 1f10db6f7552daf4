/**
 * What a translated regular expression (the output of `java-regex.ts`) is made of, as a tree: what
 * reads one character, what looks at the characters around a place, and how they are put together.
 * Captures do not matter here, since `=~` asks only whether the whole text matches.
 */

export type RegexShape =
  /** One code point; `source` is the expression of it alone. */
  | { readonly kind: "character"; readonly source: string }
  /** Holds or not between two code points; a missing `source` is `^`, the place before all text. */
  | { readonly kind: "assertion"; readonly source?: string; readonly behind: boolean; readonly negated: boolean }
  | { readonly kind: "sequence"; readonly parts: readonly RegexShape[] }
  | { readonly kind: "choice"; readonly branches: readonly RegexShape[] }
  | { readonly kind: "repeat"; readonly part: RegexShape; readonly min: number; readonly max: number }
  /** A look around at more than one character. */
  | { readonly kind: "look"; readonly inside: RegexShape }
  | { readonly kind: "reference" };

/** The shape of a body that `RegExp` takes. */
export function regexShape(body: string): RegexShape {
  return new Reader(body).choice();
}

class Reader {
  readonly #body: string;
  #at = 0;

  constructor(body: string) {
    this.#body = body;
  }

  choice(): RegexShape {
    const branches = [this.#sequence()];
    while (this.#take(/\|/y) !== undefined) branches.push(this.#sequence());
    const [only, ...more] = branches;
    return only !== undefined && more.length === 0 ? only : { kind: "choice", branches };
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#body);
    if (found === null) return undefined;
    this.#at += found[0].length;
    return found;
  }

  #sequence(): RegexShape {
    const parts: RegexShape[] = [];
    while (this.#at < this.#body.length && !/[|)]/.test(this.#body.charAt(this.#at))) {
      parts.push(this.#repeated(this.#atom()));
    }
    const [only, ...more] = parts;
    return only !== undefined && more.length === 0 ? only : { kind: "sequence", parts };
  }

  /** The atom with its quantifier; a lazy one reads the same texts. */
  #repeated(part: RegexShape): RegexShape {
    const found = this.#take(/(?:([*+?])|\{(\d+)(,(\d*))?\})\??/y);
    if (found === undefined) return part;
    const [, sign, least = "0", comma, most = ""] = found;
    if (sign !== undefined) {
      return { kind: "repeat", part, min: sign === "+" ? 1 : 0, max: sign === "?" ? 1 : Infinity };
    }
    const min = Number(least);
    const max = comma === undefined ? min : most === "" ? Infinity : Number(most);
    return { kind: "repeat", part, min, max };
  }

  #atom(): RegexShape {
    if (this.#take(/\^/y) !== undefined) return { kind: "assertion", behind: true, negated: false };
    const around = this.#take(/\(\?(<?)([=!])/y);
    if (around !== undefined) return this.#look(around[1] === "<", around[2] === "!");
    if (this.#take(/\((?:\?:|\?<\w+>)?/y) !== undefined) {
      const inside = this.choice();
      this.#at += 1;
      return inside;
    }
    if (this.#take(/\\(?:k<\w+>|[1-9])/y) !== undefined) return { kind: "reference" };
    const source = this.#take(/\[(?:[^\]\\]|\\.)*\]|\\?./suy)?.[0];
    if (source === undefined) throw new Error("A regular expression that RegExp takes was not read.");
    return { kind: "character", source };
  }

  #look(behind: boolean, negated: boolean): RegexShape {
    const inside = this.choice();
    this.#at += 1;
    return inside.kind === "character"
      ? { kind: "assertion", source: inside.source, behind, negated }
      : { kind: "look", inside };
  }
}
