package org.cairn.query.registrar;

import java.time.LocalDate;
import java.util.List;
import org.cairn.query.database.ReadModels;
import org.cairn.query.web.Page;
import org.springframework.stereotype.Component;

/// Asks the rows that transcripts are made from.
@Component
public final class RegistrarQuery {
    private final ReadModels readModels;

    RegistrarQuery(ReadModels readModels) {
        this.readModels = readModels;
    }

    /// @param hash SHA-256 of the file in whichever form, or of the canonical JSON: 64 hexadecimal digits
    public Verification verify(String number, String hash) {
        return readModels
                .sql("""
                        WITH told AS (
                            SELECT learner, position, type, effective_on, event FROM transcript.entry
                             WHERE type IN ('credential.TranscriptSealed', 'credential.TranscriptRendered')
                               AND event ->> 'number' = :number),
                        matching AS (
                            SELECT 'json' AS format FROM told
                             WHERE lower(event ->> 'contentHash') = lower(:hash)
                            UNION ALL
                            SELECT event ->> 'form' FROM told
                             WHERE lower(event ->> 'fileHash') = lower(:hash))
                        SELECT m.format, (t.event ->> 'asOf')::date AS as_of, t.effective_on,
                               NOT EXISTS (SELECT FROM transcript.entry n
                                            WHERE n.learner = t.learner AND n.type = t.type
                                              AND n.position > t.position) AS newest
                          FROM told t CROSS JOIN matching m
                         WHERE t.type = 'credential.TranscriptSealed'
                        """)
                .param("number", number.strip())
                .param("hash", hash.strip())
                .query((row, _) -> new Verification(
                        number,
                        true,
                        row.getString("format"),
                        row.getObject("as_of", LocalDate.class),
                        row.getObject("effective_on", LocalDate.class),
                        row.getBoolean("newest")))
                .optional()
                .orElseGet(() -> new Verification(number, false, null, null, null, null));
    }

    /// Whom the deprecation of a framework version concerns, by enrolment.
    public List<Holder> holders(String framework, String version, Page page) {
        return readModels
                .sql("""
                        WITH moved AS (
                            SELECT DISTINCT ON (event ->> 'enrolment') (event ->> 'enrolment')::uuid AS enrolment,
                                   event #>> '{to,pathway}' AS pathway, event #>> '{to,version}' AS version
                              FROM transcript.entry WHERE type = 'enrolment.EnrolmentMovedToVersion'
                             ORDER BY event ->> 'enrolment', position DESC),
                        now AS (
                            SELECT e.learner, e.enrolment, coalesce(m.pathway, e.pathway) AS pathway,
                                   coalesce(m.version, e.version) AS version
                              FROM transcript.enrolment e LEFT JOIN moved m USING (enrolment)),
                        mastered AS (
                            SELECT (event ->> 'enrolment')::uuid AS enrolment,
                                   count(DISTINCT event ->> 'competency')::int AS mastered
                              FROM transcript.entry
                             WHERE type = 'assessment.MasteryDemonstrated'
                               AND event #>> '{framework,framework}' = :framework
                               AND event #>> '{framework,version}' = :version
                             GROUP BY 1),
                        awards AS (
                            SELECT (event ->> 'enrolment')::uuid AS enrolment, count(*)::int AS awards
                              FROM transcript.entry WHERE type = 'credential.CredentialAwarded' GROUP BY 1)
                        SELECT n.learner, n.enrolment, n.pathway || '/' || n.version AS pathway,
                               coalesce(d.definition #>> '{framework,framework}' = :framework
                                        AND d.definition #>> '{framework,version}' = :version, false) AS enrolled,
                               coalesce(s.mastered, 0) AS mastered, coalesce(a.awards, 0) AS awards
                          FROM now n
                          LEFT JOIN transcript.definition d
                            ON d.kind = 'pathway' AND d.name = n.pathway AND d.version = n.version
                          LEFT JOIN mastered s USING (enrolment)
                          LEFT JOIN awards a USING (enrolment)
                         WHERE n.enrolment > :after
                           AND (s.mastered > 0
                                OR d.definition #>> '{framework,framework}' = :framework
                                   AND d.definition #>> '{framework,version}' = :version)
                         ORDER BY n.enrolment
                         LIMIT :limit
                        """)
                .param("framework", framework)
                .param("version", version)
                .param("after", page.afterId())
                .param("limit", page.limit() + 1)
                .query(Holder.class)
                .list();
    }
}
