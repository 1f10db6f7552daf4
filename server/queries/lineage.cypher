// Theories, the lineage edges between them, and what each theory is joined to.
RETURN
  COLLECT {
    MATCH (theory:Theory)
    RETURN theory {
      .id, .nameDe, .nameEn, .shortDe, .shortEn, .kind,
      .period, .periodStart, .periodEnd, .summaryDe, .summaryEn, .aliases,
      proposedBy: COLLECT {
        MATCH (theory)-[:PROPOSED_BY]->(author)
        RETURN author { .id, .nameDe, .nameEn, label: head(labels(author)) } ORDER BY author.id
      },
      claims: COUNT { (:Claim)-[:ABOUT]->(theory) }
    }
    ORDER BY coalesce(theory.periodStart, 9999), theory.id
  } AS theories,
  COLLECT {
    MATCH (:Theory)-[step]->(:Theory)
    RETURN step {
      .id, type: type(step), from: startNode(step).id, to: endNode(step).id,
      .basis, .hedged, .hedge, .wordingDe, .wordingEn, .cito, .references, .claimIds,
      passages: COLLECT {
        UNWIND CASE WHEN step.quote IS NULL THEN []
          ELSE [{ quote: step.quote, start: step.start, end: step.end }] + [i IN range(0, size(step.otherQuotes) - 1) |
            { quote: step.otherQuotes[i], start: step.otherStarts[i], end: step.otherEnds[i] }] END AS passage
        RETURN passage {
          .quote, .start, .end,
          sentences: COLLECT {
            MATCH (section:Section)-[:HAS_PARAGRAPH]->(paragraph:Paragraph)-[:HAS_SENTENCE]->(sentence:Sentence)
            WHERE paragraph.start < passage.end AND paragraph.end > passage.start
              AND sentence.start < passage.end AND sentence.end > passage.start
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
          figure: head(COLLECT {
            MATCH (figure:Figure)
            WHERE figure.start < passage.end AND figure.end > passage.start
            RETURN figure {
              .id, .number, .captionDe, .captionEn, .sourceLine, .start, .end,
              citations: COLLECT {
                MATCH (figure)-[:HAS_CITATION]->(citation:Citation)
                RETURN citation { .id, .order, .text, .start, .end, .numbers } ORDER BY citation.order
              }
            }
          })
        }
      }
    }
    ORDER BY step.id
  } AS steps,
  COLLECT {
    MATCH (theory:Theory)-[link:PROPOSED_BY|INTRODUCES|USES|FOCUSES_ON|EXAMPLE_OF]-(entity)
    RETURN { theory: theory.id, type: type(link), entity: entity { .id, .nameDe, .nameEn, label: head(labels(entity)) } }
    ORDER BY theory.id, type(link), entity.id
  } AS links
