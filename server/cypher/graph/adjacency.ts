/** A node's relationships of one direction, grouped by type, so that a hop is a look into a list. */
import type { CypherNode, CypherRelationship } from "../value.ts";
import type { Hops } from "./graph-source.ts";

interface HopsOfType extends Hops {
  readonly type: string;
  relationships: CypherRelationship[];
  nodes: CypherNode[];
}

const NO_HOPS: Hops = { relationships: [], nodes: [] };

export class Adjacency {
  readonly #groups: HopsOfType[] = [];
  /** All of them, put together when first asked for. */
  #all: Hops | undefined;

  /** One group is handed out as it stands, without a copy; all together are copied once. */
  hops(types: readonly string[] | undefined): Hops {
    if (types !== undefined) return joined(this.#groups, types);
    return (this.#all ??= joined(this.#groups, undefined));
  }

  degree(types: readonly string[] | undefined): number {
    let sum = 0;
    for (const { type, nodes } of this.#groups) {
      if (types === undefined || types.includes(type)) sum += nodes.length;
    }
    return sum;
  }

  /** Adds a relationship that leads to the node. */
  add(relationship: CypherRelationship, node: CypherNode): void {
    const group = this.#group(relationship.type);
    group.relationships.push(relationship);
    group.nodes.push(node);
  }

  remove(relationship: CypherRelationship): void {
    const group = this.#group(relationship.type);
    const at = group.relationships.indexOf(relationship);
    group.relationships = group.relationships.filter((_, place) => place !== at);
    group.nodes = group.nodes.filter((_, place) => place !== at);
  }

  /** The group of the type, which is about to change. */
  #group(type: string): HopsOfType {
    this.#all = undefined;
    for (const group of this.#groups) if (group.type === type) return group;
    const group: HopsOfType = { type, relationships: [], nodes: [] };
    this.#groups.push(group);
    return group;
  }
}

function joined(groups: readonly HopsOfType[], types: readonly string[] | undefined): Hops {
  let first: Hops = NO_HOPS;
  let several: { readonly relationships: CypherRelationship[]; readonly nodes: CypherNode[] } | undefined;
  for (const group of groups) {
    if (types !== undefined && !types.includes(group.type)) continue;
    if (several !== undefined) {
      for (const one of group.relationships) several.relationships.push(one);
      for (const node of group.nodes) several.nodes.push(node);
    } else if (first.nodes.length === 0) {
      first = group;
    } else {
      several = {
        relationships: first.relationships.concat(group.relationships),
        nodes: first.nodes.concat(group.nodes),
      };
    }
  }
  return several ?? first;
}
