// A claim with its sentences and their neighbours, the brackets that back it, and what else leans on them.
MATCH (claim:Claim { id: $id })
RETURN claim {
  .id, .statementDe, .statementEn, .kind, .scope, .start, .end,
  .quote,
  sentences: COLLECT {
    MATCH (claim)-[:STATED_IN]->(sentence:Sentence)<-[:HAS_SENTENCE]-(paragraph:Paragraph)<-[:HAS_PARAGRAPH]-(section:Section)
    RETURN sentence {
      .id, .order, .text, .start, .end,
      section: section { .order, .number, .heading },
      paragraph: paragraph.order,
      citations: COLLECT {
        MATCH (sentence)-[:HAS_CITATION]->(citation:Citation)
        RETURN citation { .id, .order, .text, .start, .end, .numbers } ORDER BY citation.order
      }
    }
    ORDER BY sentence.start
  },
  before: head(COLLECT {
    MATCH (claim)-[:STATED_IN]->(:Sentence)<-[:HAS_SENTENCE]-(paragraph:Paragraph)<-[:HAS_PARAGRAPH]-(section:Section)
    MATCH (paragraph)-[:HAS_SENTENCE]->(sentence:Sentence)
    WHERE sentence.end <= claim.start
    RETURN sentence {
      .id, .order, .text, .start, .end,
      section: section { .order, .number, .heading },
      paragraph: paragraph.order,
      citations: COLLECT {
        MATCH (sentence)-[:HAS_CITATION]->(citation:Citation)
        RETURN citation { .id, .order, .text, .start, .end, .numbers } ORDER BY citation.order
      }
    }
    ORDER BY sentence.start DESC LIMIT 1
  }),
  after: head(COLLECT {
    MATCH (claim)-[:STATED_IN]->(:Sentence)<-[:HAS_SENTENCE]-(paragraph:Paragraph)<-[:HAS_PARAGRAPH]-(section:Section)
    MATCH (paragraph)-[:HAS_SENTENCE]->(sentence:Sentence)
    WHERE sentence.start >= claim.end
    RETURN sentence {
      .id, .order, .text, .start, .end,
      section: section { .order, .number, .heading },
      paragraph: paragraph.order,
      citations: COLLECT {
        MATCH (sentence)-[:HAS_CITATION]->(citation:Citation)
        RETURN citation { .id, .order, .text, .start, .end, .numbers } ORDER BY citation.order
      }
    }
    ORDER BY sentence.start LIMIT 1
  }),
  citations: COLLECT {
    MATCH (claim)-[backing:BACKED_BY]->()
    WITH DISTINCT backing.citationId AS citationId
    MATCH (citation:Citation { id: citationId })
    RETURN citation { .id, .order, .text, .start, .end, .numbers } ORDER BY citation.order
  },
  backing: COLLECT {
    MATCH (claim)-[:BACKED_BY]->(reference:Reference)
    WITH DISTINCT reference
    RETURN reference {
      .number, .timesCited, .title, .authors, .year, .doi,
      .container, .volume, .issue, .pages, .publisher, .url,
      places: COLLECT {
        MATCH (citation:Citation)-[:CITES]->(reference) RETURN citation.start ORDER BY citation.start
      },
      claims: COLLECT {
        MATCH (other:Claim)-[:BACKED_BY]->(reference)
        WHERE other <> claim
        WITH DISTINCT other ORDER BY other.start, other.id
        RETURN other { .id, .statementDe, .statementEn }
      }
    }
    ORDER BY reference.number
  },
  steps: COLLECT {
    MATCH (earlier:Theory)-[step]->(later:Theory)
    WHERE claim.id IN step.claimIds
    RETURN {
      id: step.id, type: type(step),
      from: earlier { .id, .nameDe, .nameEn, label: head(labels(earlier)) },
      to: later { .id, .nameDe, .nameEn, label: head(labels(later)) }
    }
    ORDER BY step.id
  },
  section: head(COLLECT {
    MATCH (claim)-[:STATED_IN]->(sentence:Sentence)<-[:HAS_SENTENCE]-(:Paragraph)<-[:HAS_PARAGRAPH]-(section:Section)
    RETURN section { .order, .number, .heading } ORDER BY sentence.start LIMIT 1
  }),
  references: COLLECT {
    MATCH (claim)-[:BACKED_BY]->(reference:Reference)
    RETURN DISTINCT reference.number ORDER BY reference.number
  },
  about: COLLECT {
    MATCH (claim)-[:ABOUT]->(entity)
    RETURN entity { .id, .nameDe, .nameEn, label: head(labels(entity)) } ORDER BY entity.id
  }
} AS claim
