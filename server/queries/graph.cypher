// Every node with a name to show, and every relationship; damages of the source are no part of the literature.
RETURN
  COLLECT {
    MATCH (node:!Issue)
    RETURN node {
      .id,
      label: head(labels(node)),
      nameDe: coalesce(node.shortDe, node.nameDe, node.statementDe, node.captionDe, node.heading, node.title,
        '[' + toString(node.number) + ']', node.text, node.id),
      nameEn: coalesce(node.shortEn, node.nameEn, node.statementEn, node.captionEn, node.heading, node.title,
        '[' + toString(node.number) + ']', node.text, node.id),
      degree: COUNT { (node)--(:!Issue) }
    }
    ORDER BY node.id
  } AS nodes,
  COLLECT {
    MATCH (from:!Issue)-[edge]->(to:!Issue)
    RETURN { type: type(edge), from: from.id, to: to.id }
    ORDER BY from.id, type(edge), to.id
  } AS edges
