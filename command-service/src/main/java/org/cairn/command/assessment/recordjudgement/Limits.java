package org.cairn.command.assessment.recordjudgement;

import static org.cairn.contracts.assessment.AssessmentReason.ATTEMPTS_EXHAUSTED;
import static org.cairn.contracts.assessment.AssessmentReason.RESIT_TOO_EARLY;

import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.assessment.RecordJudgement;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.pathway.PathwayRules;
import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// The limits that a pathway version sets to attempts at a competency.
///
/// They go by which work was judged and when, never by what was given for it: so nobody learns from them what another
/// marker gave.
final class Limits {

    /// Why this work cannot be judged as a further attempt; null if it can, or is none.
    static @Nullable Reason refusal(
            RecordJudgement command, EvidenceSubmitted evidence, PathwayRules rules, EnrolmentState enrolment) {
        var attempts = enrolment.attempts(command.competency());
        if (attempts.evidence().contains(command.evidence())) return null;
        if (rules.attempts() != null && attempts.evidence().size() >= rules.attempts()) return ATTEMPTS_EXHAUSTED;
        var waiting = rules.waitingDays();
        if (waiting == null || command.act().isHistorical()) return null;
        var isTooEarly = enrolment.assessment().judgementsOf(command.competency()).stream()
                .anyMatch(judged ->
                        evidence.effectiveOn().isBefore(judged.effectiveOn().plusDays(waiting)));
        return isTooEarly ? RESIT_TOO_EARLY : null;
    }

    /// What a further attempt counts at most: the lowest score of the level that the pathway version names. Null if
    /// it names none, or if this is the first attempt.
    static @Nullable Score cap(
            RecordJudgement command, PathwayRules rules, MasteryScale scale, EnrolmentState enrolment) {
        if (rules.resitLevel() == null) return null;
        var attempt = enrolment.attempts(command.competency()).numberOf(command.evidence());
        if (attempt == 1) return null;
        return scale.levels().stream()
                .filter(level -> level.code().equals(rules.resitLevel()))
                .map(ScaleLevel::from)
                .findFirst()
                .orElseThrow();
    }

    private Limits() {}
}
