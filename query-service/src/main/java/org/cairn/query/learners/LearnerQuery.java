package org.cairn.query.learners;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.documents.transcript.Transcript;
import org.cairn.query.database.ReadModels;
import org.cairn.query.learners.LearnerDetail.EnrolmentOverview;
import org.cairn.query.transcript.TranscriptQuery;
import org.cairn.query.web.Page;
import org.springframework.stereotype.Component;

/// Finds learners.
@Component
public final class LearnerQuery {
    private final ReadModels readModels;
    private final TranscriptQuery transcripts;

    LearnerQuery(ReadModels readModels, TranscriptQuery transcripts) {
        this.readModels = readModels;
        this.transcripts = transcripts;
    }

    /// The learner with this number; at most one.
    public List<LearnerSummary> numbered(String number) {
        return readModels
                .sql("""
                        SELECT learner, i.number, nullif(concat_ws(' ', i.given_name, i.family_name), '') AS name
                          FROM identity.learner i JOIN transcript.learner USING (learner)
                         WHERE i.number = :number
                        """)
                .param("number", number)
                .query(LearnerSummary.class)
                .list();
    }

    /// Part of the learners, ordered by id: a cursor with a number in it would carry personal data into logs. Who has
    /// been erased has no number and is not listed.
    public LearnerPage page(Page page) {
        var found = readModels
                .sql("""
                        SELECT learner, i.number, nullif(concat_ws(' ', i.given_name, i.family_name), '') AS name
                          FROM identity.learner i JOIN transcript.learner USING (learner)
                         WHERE i.learner > :after
                         ORDER BY i.learner
                         LIMIT :limit
                        """)
                .param("after", page.afterId())
                .param("limit", page.limit() + 1)
                .query(LearnerSummary.class)
                .list();
        if (found.size() <= page.limit()) return new LearnerPage(found, null);
        var shown = found.subList(0, page.limit());
        return new LearnerPage(shown, Page.cursorAfter(shown.getLast().learner().toString()));
    }

    /// The learner with enrolments as they stand today.
    public Optional<LearnerDetail> learner(UUID learner) {
        return transcripts
                .today(learner)
                .map(transcript -> new LearnerDetail(
                        transcript.learner().id(),
                        transcript.learner().number(),
                        transcript.learner().name(),
                        transcript.enrolments().stream()
                                .map(LearnerQuery::overview)
                                .toList()));
    }

    private static EnrolmentOverview overview(Transcript.Enrolment enrolment) {
        return new EnrolmentOverview(
                enrolment.enrolment().value(),
                enrolment.pathway(),
                enrolment.version(),
                enrolment.title(),
                enrolment.cohort(),
                enrolment.enrolledOn(),
                enrolment.status(),
                enrolment.statusOn(),
                enrolment.level());
    }
}
