// Claims that pass the filters, with facet counts: a group's counts apply every filter but the group's own.
// Of several values in a group one must fit; an empty group lets everything pass.
MATCH (claim:Claim)
WITH claim,
  [(claim)-[:ABOUT]->(entity) | entity] AS entities,
  COLLECT { MATCH (claim)-[:BACKED_BY]->(reference:Reference) RETURN DISTINCT reference.number ORDER BY reference.number } AS references,
  head(COLLECT {
    MATCH (claim)-[:STATED_IN]->(sentence:Sentence)<-[:HAS_SENTENCE]-(:Paragraph)<-[:HAS_PARAGRAPH]-(section:Section)
    RETURN section ORDER BY sentence.start LIMIT 1
  }) AS section
WITH claim, entities, references, section,
  CASE size(references) WHEN 0 THEN 'none' WHEN 1 THEN 'one' ELSE 'several' END AS support,
  toLower(claim.statementDe + ' ' + claim.statementEn + ' ' + claim.quote) AS words
WHERE (isEmpty($entities) OR any(entity IN entities WHERE entity.id IN $entities))
  AND (isEmpty($references) OR any(reference IN references WHERE reference IN $references))
  AND all(word IN $words WHERE words CONTAINS word)
WITH claim, entities, references, section, support,
  isEmpty($theories) OR any(entity IN entities WHERE entity.id IN $theories) AS ofTheory,
  isEmpty($kinds) OR claim.kind IN $kinds AS ofKind,
  isEmpty($scopes) OR claim.scope IN $scopes AS ofScope,
  isEmpty($support) OR support IN $support AS ofSupport,
  isEmpty($sections) OR section.order IN $sections AS ofSection
ORDER BY claim.start, claim.id
WITH collect({
  claim: claim, entities: entities, references: references, section: section, support: support,
  ofTheory: ofTheory, ofKind: ofKind, ofScope: ofScope, ofSupport: ofSupport, ofSection: ofSection
}) AS found
CALL {
  WITH found
  UNWIND found AS x
  UNWIND x.entities AS entity
  WITH x, entity WHERE entity:Theory AND x.ofKind AND x.ofScope AND x.ofSupport AND x.ofSection
  WITH entity, count(*) AS count ORDER BY count DESC, entity.id
  RETURN collect(entity { .id, .nameDe, .nameEn, label: 'Theory', count: count }) AS theories
}
CALL {
  WITH found
  UNWIND found AS x
  WITH x WHERE x.ofTheory AND x.ofScope AND x.ofSupport AND x.ofSection
  WITH x.claim.kind AS value, count(*) AS count ORDER BY count DESC, value
  RETURN collect({ value: value, count: count }) AS kinds
}
CALL {
  WITH found
  UNWIND found AS x
  WITH x WHERE x.ofTheory AND x.ofKind AND x.ofSupport AND x.ofSection
  WITH x.claim.scope AS value, count(*) AS count ORDER BY count DESC, value
  RETURN collect({ value: value, count: count }) AS scopes
}
CALL {
  WITH found
  UNWIND found AS x
  WITH x WHERE x.ofTheory AND x.ofKind AND x.ofScope AND x.ofSection
  WITH x.support AS value, count(*) AS count ORDER BY value
  RETURN collect({ value: value, count: count }) AS support
}
CALL {
  WITH found
  UNWIND found AS x
  WITH x WHERE x.ofTheory AND x.ofKind AND x.ofScope AND x.ofSupport
  WITH x.section AS section, count(*) AS count ORDER BY section.order
  RETURN collect(section { .order, .number, .heading, count: count }) AS sections
}
WITH found, { theories: theories, kinds: kinds, scopes: scopes, support: support, sections: sections } AS facets
RETURN
  size([x IN found WHERE x.ofTheory AND x.ofKind AND x.ofScope AND x.ofSupport AND x.ofSection]) AS total,
  COUNT { (:Claim) } AS all,
  COLLECT {
    UNWIND found AS x
    WITH x WHERE x.ofTheory AND x.ofKind AND x.ofScope AND x.ofSupport AND x.ofSection
    WITH x, x.claim AS claim, x.section AS section
    SKIP $offset LIMIT $limit
    RETURN claim {
      .id, .statementDe, .statementEn, .kind, .scope, .start, .end,
      section: section { .order, .number, .heading },
      references: x.references,
      about: COLLECT {
        UNWIND x.entities AS entity
        RETURN entity { .id, .nameDe, .nameEn, label: head(labels(entity)) } ORDER BY entity.id
      }
    }
  } AS claims,
  facets
