// The hits of the full-text index with the text to show, best first.
UNWIND $hits AS hit
MATCH (node { id: hit.id })
WITH hit, node ORDER BY hit.score DESC, hit.id
RETURN collect({
  id: node.id,
  label: hit.label,
  score: hit.score,
  textDe: coalesce(node.nameDe, node.statementDe, node.captionDe, node.heading, node.text, '[' + toString(node.number) + ']'),
  textEn: coalesce(node.nameEn, node.statementEn, node.captionEn, node.heading, node.text, '[' + toString(node.number) + ']')
}) AS hits
