/**
 * The variables that a clause may see. Those of the enclosing query (`outer`) can be read but
 * neither dropped nor named anew; `own` are the query's own. A clause works on a fork and declares
 * into it, so that what was there before stays as it was.
 */

import type { Scope, StaticType } from "./resolved.ts";

export class Environment {
  readonly outer: Scope;
  private readonly own: Map<string, StaticType>;

  constructor(outer: Scope = new Map(), own: Iterable<readonly [string, StaticType]> = []) {
    this.outer = outer;
    this.own = new Map(own);
  }

  typeOf(name: string): StaticType | undefined {
    return this.own.get(name) ?? this.outer.get(name);
  }

  has(name: string): boolean {
    return this.own.has(name) || this.outer.has(name);
  }

  declare(name: string, type: StaticType): void {
    this.own.set(name, type);
  }

  fork(): Environment {
    return new Environment(this.outer, this.own);
  }

  /** A fork in which some names mean something else, as inside a comprehension. */
  binding(...entries: readonly (readonly [string, StaticType])[]): Environment {
    const inner = this.fork();
    for (const [name, type] of entries) inner.declare(name, type);
    return inner;
  }

  /** A fork that does not know a name of its own. */
  without(name: string): Environment {
    return new Environment(
      this.outer,
      [...this.own].filter(([known]) => known !== name),
    );
  }

  /** The names of the query itself, in order of their UTF-16 code units, as Neo4j sorts them: what `*` stands for. */
  ownNames(): string[] {
    return [...this.own.keys()].sort();
  }

  /** Everything visible. */
  all(): Scope {
    return this.outer.size === 0 ? new Map(this.own) : new Map([...this.outer, ...this.own]);
  }
}
