// The article for reading: its text by section, paragraph and sentence, with brackets, figures, claims and damages.
MATCH (article:Article)
RETURN article {
  .id, .title, .language,
  sections: COLLECT {
    MATCH (article)-[:HAS_SECTION]->(section:Section)
    RETURN section {
      .id, .order, .number, .heading, .language, .start, .end,
      paragraphs: COLLECT {
        MATCH (section)-[:HAS_PARAGRAPH]->(paragraph:Paragraph)
        RETURN paragraph {
          .id, .order, .start, .end, .beginsInMidAir, .endsInMidAir,
          sentences: COLLECT {
            MATCH (paragraph)-[:HAS_SENTENCE]->(sentence:Sentence)
            RETURN sentence {
              .id, .order, .text, .start, .end,
              citations: COLLECT {
                MATCH (sentence)-[:HAS_CITATION]->(citation:Citation)
                RETURN citation { .id, .order, .text, .start, .end, .numbers } ORDER BY citation.order
              }
            }
            ORDER BY sentence.order
          }
        }
        ORDER BY paragraph.order
      }
    }
    ORDER BY section.order
  },
  figures: COLLECT {
    MATCH (article)-[:HAS_FIGURE]->(figure:Figure)
    RETURN figure {
      .id, .number, .captionDe, .captionEn, .sourceLine, .start, .end,
      citations: COLLECT {
        MATCH (figure)-[:HAS_CITATION]->(citation:Citation)
        RETURN citation { .id, .order, .text, .start, .end, .numbers } ORDER BY citation.order
      }
    }
    ORDER BY figure.number
  },
  claims: COLLECT {
    MATCH (claim:Claim)
    RETURN claim {
      .id, .statementDe, .statementEn, .kind, .scope, .start, .end,
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
      },
      citations: COLLECT {
        MATCH (claim)-[backing:BACKED_BY]->(:Reference)
        RETURN DISTINCT backing.citationId AS id ORDER BY id
      }
    }
    ORDER BY claim.start, claim.id
  },
  issues: COLLECT {
    MATCH (article)-[:HAS_ISSUE]->(issue:Issue)
    RETURN issue { .id, .code, .line, .source, .decision, .start, .end } ORDER BY issue.start, issue.id
  }
} AS article
