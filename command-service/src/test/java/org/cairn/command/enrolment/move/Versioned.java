package org.cairn.command.enrolment.move;

import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.pathway.PathwayVersionId;

/// The same happening, on another version of the pathway.
final class Versioned {

    static EvidenceSubmitted in(PathwayVersionId version, EvidenceSubmitted e) {
        return new EvidenceSubmitted(
                e.evidence(),
                e.enrolment(),
                e.learner(),
                version,
                e.competencies(),
                e.artefact(),
                e.mode(),
                e.authors(),
                e.circumstances(),
                e.effectiveOn());
    }

    static JudgementRecorded in(PathwayVersionId version, JudgementRecorded e) {
        return new JudgementRecorded(
                e.judgement(),
                e.evidence(),
                e.enrolment(),
                e.learner(),
                version,
                e.competency(),
                e.rubric(),
                e.criteria(),
                e.score(),
                e.level(),
                e.overall(),
                e.capped(),
                e.role(),
                e.blind(),
                e.attempt(),
                e.minutesSpent(),
                e.comment(),
                e.allocation(),
                e.assessor(),
                e.authorisation(),
                e.effectiveOn());
    }

    private Versioned() {}
}
