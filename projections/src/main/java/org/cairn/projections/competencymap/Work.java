package org.cairn.projections.competencymap;

import java.util.List;
import org.cairn.contracts.assessment.AssessmentAllocated;
import org.cairn.contracts.assessment.JudgementCorrected;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarksReconciled;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.EvidenceWithdrawn;
import org.cairn.projections.Codes;
import org.cairn.projections.Recorded;
import org.cairn.projections.Rows;

/// Evidence, how it was marked, and who is to mark it blind.
final class Work {
    private final Rows evidence =
            Rows.into("competency_map.evidence", "enrolment uuid", "competency text", "evidence uuid", "mode text");
    private final Rows withdrawn =
            Rows.into("competency_map.evidence_withdrawn", "enrolment uuid", "evidence uuid", "cause text");
    private final Rows judgements = Rows.into(
            "competency_map.judgement",
            "enrolment uuid",
            "competency text",
            "judgement uuid",
            "evidence uuid",
            "score numeric",
            "level text",
            "assessor uuid",
            "role text",
            "capped numeric",
            "allocation uuid");
    private final Rows blind = Rows.into(
            "competency_map.blind_marking",
            "enrolment uuid",
            "evidence uuid",
            "allocation uuid",
            "assessor uuid",
            "replaces uuid");
    private final Rows corrections = Rows.into(
            "competency_map.correction",
            "enrolment uuid",
            "judgement uuid",
            "correction uuid",
            "score numeric",
            "level text",
            "cause text",
            "person uuid");
    private final Rows reconciliations = Rows.into(
            "competency_map.reconciliation",
            "enrolment uuid",
            "competency text",
            "reconciliation uuid",
            "judgements uuid[]",
            "supersedes uuid[]",
            "score numeric",
            "level text",
            "capped numeric",
            "method text",
            "person uuid");

    void take(Recorded recorded) {
        switch (recorded.event()) {
            case EvidenceSubmitted e -> {
                var mode = Codes.of(e.mode());
                for (var competency : e.competencies()) {
                    evidence.add(recorded, e.enrolment(), competency, e.evidence(), mode);
                }
            }
            case EvidenceWithdrawn e -> withdrawn.add(recorded, e.enrolment(), e.evidence(), e.cause());
            case JudgementRecorded e ->
                judgements.add(
                        recorded,
                        e.enrolment(),
                        e.competency(),
                        e.judgement(),
                        e.evidence(),
                        e.score(),
                        e.level(),
                        e.assessor(),
                        Codes.of(e.role()),
                        e.capped(),
                        e.allocation());
            // Whoever takes over what was blind is blind, too.
            case AssessmentAllocated e
            when e.blind() ->
                blind.add(recorded, e.enrolment(), e.evidence(), e.allocation(), e.assessor(), e.replaces());
            case JudgementCorrected e ->
                corrections.add(
                        recorded,
                        e.enrolment(),
                        e.corrects(),
                        e.correction(),
                        e.score(),
                        e.level(),
                        e.cause(),
                        e.person());
            case MarksReconciled e ->
                reconciliations.add(
                        recorded,
                        e.enrolment(),
                        e.competency(),
                        e.reconciliation(),
                        Codes.array(e.judgements()),
                        Codes.array(e.supersedes()),
                        e.score(),
                        e.level(),
                        e.capped(),
                        Codes.of(e.method()),
                        e.person());
            default -> {
                // No work, and no mark of any.
            }
        }
    }

    List<Rows> rows() {
        return List.of(evidence, withdrawn, judgements, blind, corrections, reconciliations);
    }
}
