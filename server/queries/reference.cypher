// A reference with each bracket that cites it, in its sentence or figure, and the claims that rest on it.
MATCH (reference:Reference { number: $number })
OPTIONAL MATCH (reference)<-[:CITES]-(own:Citation)<-[:HAS_CITATION]-(holder)<-[:HAS_SENTENCE*0..1]-(root:Paragraph|Figure)
OPTIONAL MATCH (root)-[:HAS_SENTENCE*0..1]->(near)-[:HAS_CITATION]->(citation:Citation)-[:CITES]->(other:Reference)
WHERE other <> reference
WITH reference, other,
  count(DISTINCT CASE WHEN citation = own THEN own END) AS sameBracket,
  count(DISTINCT CASE WHEN near = holder AND near:Sentence THEN near END) AS sameSentence,
  count(DISTINCT CASE WHEN root:Paragraph THEN root END) AS sameParagraph
ORDER BY sameBracket DESC, sameSentence DESC, sameParagraph DESC, other.number
WITH reference, collect(CASE WHEN other IS NOT NULL THEN
  { number: other.number, bracket: sameBracket, sentence: sameSentence, paragraph: sameParagraph } END) AS coCited
RETURN reference {
  .number, .timesCited, .title, .authors, .year, .doi,
  .container, .volume, .issue, .pages, .publisher, .url,
  alone: COUNT { MATCH (citation:Citation)-[:CITES]->(reference) WHERE size(citation.numbers) = 1 },
  places: COLLECT {
    MATCH (bracket:Citation)-[:CITES]->(reference)
    RETURN {
      citation: bracket { .id, .order, .text, .start, .end, .numbers },
      sentence: head(COLLECT {
        MATCH (bracket)<-[:HAS_CITATION]-(sentence:Sentence)<-[:HAS_SENTENCE]-(paragraph:Paragraph)<-[:HAS_PARAGRAPH]-(section:Section)
        RETURN sentence {
          .id, .order, .text, .start, .end,
          section: section { .order, .number, .heading },
          paragraph: paragraph.order,
          citations: COLLECT {
            MATCH (sentence)-[:HAS_CITATION]->(citation:Citation)
            RETURN citation { .id, .order, .text, .start, .end, .numbers } ORDER BY citation.order
          }
        }
      }),
      figure: head(COLLECT {
        MATCH (bracket)<-[:HAS_CITATION]-(figure:Figure)
        RETURN figure {
          .id, .number, .captionDe, .captionEn, .sourceLine, .start, .end,
          citations: COLLECT {
            MATCH (figure)-[:HAS_CITATION]->(citation:Citation)
            RETURN citation { .id, .order, .text, .start, .end, .numbers } ORDER BY citation.order
          }
        }
      }),
      claims: COLLECT {
        MATCH (claim:Claim)-[backing:BACKED_BY]->(reference)
        WHERE backing.citationId = bracket.id
        RETURN claim {
          .id, .statementDe, .statementEn, .kind, .scope, .start, .end, .quote,
          section: head(COLLECT {
            MATCH (claim)-[:STATED_IN]->(sentence:Sentence)<-[:HAS_SENTENCE]-(:Paragraph)<-[:HAS_PARAGRAPH]-(section:Section)
            RETURN section { .order, .number, .heading } ORDER BY sentence.start LIMIT 1
          }),
          references: COLLECT {
            MATCH (claim)-[:BACKED_BY]->(backer:Reference)
            RETURN DISTINCT backer.number ORDER BY backer.number
          },
          about: COLLECT {
            MATCH (claim)-[:ABOUT]->(entity)
            RETURN entity { .id, .nameDe, .nameEn, label: head(labels(entity)) } ORDER BY entity.id
          }
        }
        ORDER BY claim.start, claim.id
      }
    }
    ORDER BY bracket.order
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
  coCited: coCited
} AS reference
