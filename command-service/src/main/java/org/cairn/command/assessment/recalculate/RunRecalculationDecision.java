package org.cairn.command.assessment.recalculate;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.assessment.AssessmentReason.OFFICER_NOT_AUTHORISED;
import static org.cairn.contracts.assessment.AssessmentReason.RECALCULATED_BY_ASSESSOR;
import static org.cairn.contracts.assessment.AssessmentReason.RECALCULATION_CHANGES_NOTHING;
import static org.cairn.contracts.assessment.AssessmentReason.RECALCULATION_ID_TAKEN;
import static org.cairn.contracts.assessment.AssessmentReason.RECALCULATION_POLICY_NOT_PUBLISHED;
import static org.cairn.contracts.assessment.AssessmentReason.RECALCULATION_PREVIEW_STALE;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.pathway.PathwayReason.PATHWAY_VERSION_NOT_PUBLISHED;

import java.util.Set;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.PersonState;
import org.cairn.command.state.Persons;
import org.cairn.command.state.RecalculationState;
import org.cairn.command.state.Versions;
import org.cairn.contracts.assessment.RecalculationPreview;
import org.cairn.contracts.assessment.RecalculationRun;
import org.cairn.contracts.assessment.RunRecalculation;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

/// What is recorded is what was previewed, or nothing. A repeat is how a run that was cut off goes on: it grants what
/// the first one promised, whatever was judged since.
final class RunRecalculationDecision implements Slice<RunRecalculation> {

    @Override
    public Class<RunRecalculation> command() {
        return RunRecalculation.class;
    }

    @Override
    public Decision decide(RunRecalculation command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var preview = command.preview();
        var isStale = !preview.fingerprint().equals(command.fingerprint());
        var already =
                known.of(RecalculationState.BOUNDARY, command.recalculation()).run();
        if (already != null) {
            if (!repeats(command, already)) return reject(RECALCULATION_ID_TAKEN);
            // The same log makes another preview only if another build computes it.
            return isStale ? reject(RECALCULATION_PREVIEW_STALE) : NOTHING_NEW;
        }

        var missing = missing(command.pathway(), command.policy(), known);
        if (missing != null) return reject(missing);
        var pathway = command.pathway();
        var authorisation = known.of(PersonState.BOUNDARY, act.person()).examining(pathway.pathway(), act);
        if (authorisation == null) return reject(OFFICER_NOT_AUTHORISED);
        if (isStale) return reject(RECALCULATION_PREVIEW_STALE);
        if (preview.grants() == 0) return reject(RECALCULATION_CHANGES_NOTHING);
        if (isConcerned(act.person(), preview, known)) return reject(RECALCULATED_BY_ASSESSOR);

        return accept(new RecalculationRun(
                command.recalculation(),
                pathway.pathway(),
                pathway.version(),
                Pathways.of(pathway, known).policy(),
                command.policy(),
                command.cause(),
                command.minutesRef(),
                preview.asKnownAt(),
                preview.fingerprint(),
                preview.enrolments(),
                preview.changing(),
                preview.grants(),
                act.person(),
                authorisation,
                act.effectiveOn()));
    }

    /// What is named and is not there; null if all of it is.
    static @Nullable Reason missing(PathwayVersionId pathway, PolicyVersionId policy, Knowledge known) {
        var definition = known.of(Versions.OF_PATHWAY, pathway.pathway()).get(pathway.version());
        if (definition == null) return PATHWAY_VERSION_NOT_PUBLISHED;
        var rules = known.of(Versions.OF_POLICY, policy.policy()).get(policy.version());
        return rules == null ? RECALCULATION_POLICY_NOT_PUBLISHED : null;
    }

    private static boolean isConcerned(PersonId officer, RecalculationPreview preview, Knowledge known) {
        if (Persons.overlap(Set.of(officer), preview.assessors(), known)) return true;
        return Persons.sameAs(officer, known).stream()
                .flatMap(same -> known.of(PersonState.BOUNDARY, same).learners().stream())
                .anyMatch(preview.learners()::contains);
    }

    private static boolean repeats(RunRecalculation command, RecalculationRun already) {
        return new PathwayVersionId(already.pathway(), already.version()).equals(command.pathway())
                && already.newPolicy().equals(command.policy())
                && already.fingerprint().equals(command.fingerprint())
                && already.cause() == command.cause()
                && already.minutesRef().equals(command.minutesRef())
                && already.authorisedBy().equals(command.act().person())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
