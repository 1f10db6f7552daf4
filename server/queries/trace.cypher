// Every path along the lineage from one theory to another, shortest first.
// An edge whose start is the later theory (EXTENDS, REPLACES) is walked against its direction.
MATCH (from:Theory { id: $from }), (to:Theory { id: $to })
RETURN
  from.id AS from,
  to.id AS to,
  COLLECT {
    MATCH path = (from)-[:EVOLVES_INTO|PRECURSOR_OF|EXTENDS|REPLACES|INFLUENCES|PART_OF*1..6]-(to)
    WHERE all(i IN range(0, length(path) - 1) WHERE
      (startNode(relationships(path)[i]) = nodes(path)[i]) <> (type(relationships(path)[i]) IN ['EXTENDS', 'REPLACES']))
      AND all(node IN nodes(path) WHERE single(other IN nodes(path) WHERE other = node))
    WITH path ORDER BY length(path), reduce(key = '', r IN relationships(path) | key + r.id) LIMIT 20
    RETURN {
      steps: COLLECT {
        UNWIND relationships(path) AS step
        RETURN step {
          .id, type: type(step), from: startNode(step).id, to: endNode(step).id, forward: NOT type(step) IN ['EXTENDS', 'REPLACES'],
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
      }
    }
  } AS paths
