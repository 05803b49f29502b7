package org.cairn.documents.transcript;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.cairn.contracts.assessment.JudgementCorrected;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarksReconciled;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.EvidenceWithdrawn;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// What a transcript takes from evidence and marks, by far the most numerous events: that there was some.
///
/// @param pathway      the version that the learner was on
/// @param evidence     null for a correction, which names the judgement alone
/// @param competencies that it is about; none for evidence that is withdrawn
/// @param judgements   that were recorded, corrected or reconciled
public record Work(
        Kind kind,
        EnrolmentId enrolment,
        PathwayVersionId pathway,
        @Nullable EvidenceId evidence,
        List<CompetencyCode> competencies,
        List<JudgementId> judgements) {

    public enum Kind {
        @JsonProperty("submitted")
        SUBMITTED,
        @JsonProperty("judged")
        JUDGED,
        @JsonProperty("corrected")
        CORRECTED,
        @JsonProperty("reconciled")
        RECONCILED,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }

    /// Empty for an event that is about neither.
    public static Optional<Work> of(DomainEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case EvidenceSubmitted e ->
                        new Work(Kind.SUBMITTED, e.enrolment(), e.pathway(), e.evidence(), e.competencies(), List.of());
                    case JudgementRecorded e ->
                        new Work(
                                Kind.JUDGED,
                                e.enrolment(),
                                e.pathway(),
                                e.evidence(),
                                List.of(e.competency()),
                                List.of(e.judgement()));
                    case JudgementCorrected e ->
                        new Work(
                                Kind.CORRECTED,
                                e.enrolment(),
                                e.pathway(),
                                null,
                                List.of(e.competency()),
                                List.of(e.corrects()));
                    case MarksReconciled e ->
                        new Work(
                                Kind.RECONCILED,
                                e.enrolment(),
                                e.pathway(),
                                e.evidence(),
                                List.of(e.competency()),
                                e.judgements());
                    case EvidenceWithdrawn e ->
                        new Work(Kind.WITHDRAWN, e.enrolment(), e.pathway(), e.evidence(), List.of(), List.of());
                    default -> null;
                });
    }
}
