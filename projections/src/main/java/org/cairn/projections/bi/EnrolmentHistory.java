package org.cairn.projections.bi;

import org.cairn.projections.Rows;

/// `bi.dim_enrolment`: what an enrolment was from which day to which. An enrolment of which a step came in is written
/// anew from its steps.
///
/// The last day of whoever withdraws is still one of being active. Of several steps on one day the last one holds.
/// Who is gone is gone until the return, whatever is recorded of leave meanwhile.
final class EnrolmentHistory {
    private final Rows forgotten = Rows.throughStar("""
            DELETE FROM bi.dim_enrolment WHERE enrolment IN (SELECT enrolment FROM {rows})
            """, "enrolment uuid");
    private final Rows remembered = Rows.throughStar("""
            INSERT INTO bi.dim_enrolment (enrolment, valid_from, valid_to, is_current, learner, pathway, version, cohort,
                                          section, status)
            SELECT enrolment, valid_from, next_from - 1, next_from IS NULL, learner, pathway, version, cohort, section,
                   status
              FROM (SELECT enrolment, learner, pathway, version, valid_from, cohort, section,
                           CASE WHEN sum(gone) OVER steps > 0 THEN 'withdrawn' ELSE status END AS status,
                           lead(valid_from) OVER steps AS next_from
                      FROM (SELECT enrolment, learner, pathway, version, _position,
                                   occurred_on + CASE stage WHEN 'withdrawn' THEN 1 ELSE 0 END AS valid_from,
                                   CASE stage WHEN 'withdrawn' THEN 1 WHEN 'resumed' THEN -1 ELSE 0 END AS gone,
                                   CASE stage WHEN 'leave-started' THEN 'on-leave' ELSE 'active' END AS status,
                                   max(cohort) OVER own AS cohort, max(section) OVER own AS section
                              FROM bi.fact_enrolment
                             WHERE enrolment IN (SELECT enrolment FROM {rows})
                            WINDOW own AS (PARTITION BY enrolment)) AS step
                    WINDOW steps AS (PARTITION BY enrolment ORDER BY valid_from, _position)) AS span
             WHERE next_from IS NULL OR next_from > valid_from
            """, "enrolment uuid");

    void add(EnrolmentFact.Enrolment step) {
        var at = step.at();
        forgotten.add(at.on(), at.recordedAt(), at.position(), step.enrolment());
        remembered.add(at.on(), at.recordedAt(), at.position(), step.enrolment());
    }

    Rows forgotten() {
        return forgotten;
    }

    Rows remembered() {
        return remembered;
    }
}
