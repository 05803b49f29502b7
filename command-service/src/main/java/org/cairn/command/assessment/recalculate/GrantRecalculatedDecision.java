package org.cairn.command.assessment.recalculate;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.assessment.AssessmentReason.RECALCULATED_SINCE_CHANGED;
import static org.cairn.contracts.assessment.AssessmentReason.RECALCULATION_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;

import java.util.ArrayList;
import java.util.Objects;
import org.cairn.command.assessment.policy.Demonstration;
import org.cairn.command.assessment.policy.Rules;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Decision.Accepted;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Mastery;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.RecalculationState;
import org.cairn.command.state.Versions;
import org.cairn.contracts.assessment.GrantRecalculated;
import org.cairn.contracts.assessment.RecalculatedVerdict;
import org.cairn.contracts.assessment.RecalculationId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.DomainEvent;

/// Grants what was previewed, as far as the marks are still those of the preview and nothing as high stands by now.
/// It takes nothing away, and says nothing twice.
final class GrantRecalculatedDecision implements Slice<GrantRecalculated> {

    @Override
    public Class<GrantRecalculated> command() {
        return GrantRecalculated.class;
    }

    @Override
    public Decision decide(GrantRecalculated command, Knowledge known) {
        var run = known.of(RecalculationState.BOUNDARY, command.recalculation()).run();
        if (run == null) return reject(RECALCULATION_UNKNOWN);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        var version = new PathwayVersionId(run.pathway(), run.version());
        if (!version.equals(enrolled.pathway())) return reject(RECALCULATED_SINCE_CHANGED);

        var pathway = Pathways.of(version, known);
        var policy = Objects.requireNonNull(
                known.of(Versions.OF_POLICY, run.newPolicy().policy())
                        .get(run.newPolicy().version()));
        var rules = Rules.of(policy, pathway, known);
        var events = new ArrayList<DomainEvent>();
        var isChanged = false;
        for (var previewed : command.verdicts()) {
            if (stands(previewed, run.recalculation(), enrolment.assessment().mastery(), rules.scale())) continue;
            var granted = Demonstration.shownBy(
                            run.newPolicy(), rules, enrolment, previewed.competency(), run.effectiveOn(), known)
                    .filter(shown -> RecalculatedVerdict.of(shown).equals(previewed))
                    .map(shown -> shown.by(run.recalculation()));
            granted.ifPresent(events::add);
            if (granted.isEmpty()) isChanged = true;
        }
        if (!events.isEmpty()) return new Accepted(events);
        return isChanged ? reject(RECALCULATED_SINCE_CHANGED) : NOTHING_NEW;
    }

    /// Whether the run granted it, even if it was taken back since; or something else says as much.
    private static boolean stands(
            RecalculatedVerdict previewed, RecalculationId run, Mastery mastery, MasteryScale scale) {
        return isGranted(previewed.competency(), run, mastery)
                || !mastery.isExtendedBy(
                        scale.levels().get(Mastery.rank(previewed.level(), scale)),
                        previewed.provisional(),
                        previewed.validUntil(),
                        previewed.competency(),
                        scale);
    }

    static boolean isGranted(CompetencyCode competency, RecalculationId run, Mastery mastery) {
        return mastery.of(competency).stream()
                .anyMatch(grant -> run.equals(grant.verdict().recalculation()));
    }
}
