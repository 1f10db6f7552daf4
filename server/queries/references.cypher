// All numbered references: where each is cited, what leans on it, what the article says of it.
RETURN
  reduce(length = 0, end IN COLLECT { MATCH (part:Section|Figure) RETURN part.end } |
    CASE WHEN end > length THEN end ELSE length END) AS textLength,
  COLLECT {
    MATCH (section:Section)
    RETURN section { .order, .number, .heading, .start, .end } ORDER BY section.order
  } AS sections,
  COLLECT {
    MATCH (reference:Reference)
    RETURN reference {
      .number, .timesCited, .title, .authors, .year, .doi,
      .container, .volume, .issue, .pages, .publisher, .url,
      places: COLLECT {
        MATCH (citation:Citation)-[:CITES]->(reference) RETURN citation.start ORDER BY citation.start
      },
      alone: COUNT { MATCH (citation:Citation)-[:CITES]->(reference) WHERE size(citation.numbers) = 1 },
      claims: COUNT { MATCH (claim:Claim)-[:BACKED_BY]->(reference) RETURN DISTINCT claim },
      figures: COLLECT {
        MATCH (figure:Figure)-[:ADAPTED_FROM]->(reference) RETURN figure.number ORDER BY figure.number
      },
      attributions: COLLECT {
        MATCH (reference)-[attribution:ATTRIBUTED_TO]->(entity)
        RETURN { quote: attribution.quote, entity: entity { .id, .nameDe, .nameEn, label: head(labels(entity)) } }
        ORDER BY attribution.start, entity.id
      },
      theories: COLLECT {
        MATCH (theory:Theory)<-[:ABOUT]-(:Claim)-[:BACKED_BY]->(reference)
        WITH DISTINCT theory, COUNT {
          MATCH (theory)<-[:ABOUT]-(claim:Claim)-[:BACKED_BY]->(reference) RETURN DISTINCT claim
        } AS claims
        ORDER BY claims DESC, theory.id
        RETURN theory { .id, .nameDe, .nameEn, label: head(labels(theory)) }
      },
      coCited: COLLECT {
        MATCH (reference)<-[:CITES]-(:Citation)-[:CITES]->(other:Reference)
        WITH DISTINCT other, COUNT { (reference)<-[:CITES]-(:Citation)-[:CITES]->(other) } AS count
        ORDER BY count DESC, other.number LIMIT 3
        RETURN { number: other.number, count: count }
      }
    }
    ORDER BY reference.number
  } AS references
