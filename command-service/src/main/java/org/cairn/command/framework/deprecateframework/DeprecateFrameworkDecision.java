package org.cairn.command.framework.deprecateframework;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.framework.FrameworkReason.FRAMEWORK_ALREADY_DEPRECATED;
import static org.cairn.contracts.framework.FrameworkReason.FRAMEWORK_REPLACEMENT_UNFIT;
import static org.cairn.contracts.framework.FrameworkReason.FRAMEWORK_VERSION_UNKNOWN;
import static org.cairn.contracts.framework.FrameworkReason.LAST_ENROLMENT_BEFORE_DEPRECATION;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Deprecations;
import org.cairn.command.state.Versions;
import org.cairn.contracts.framework.DeprecateFrameworkVersion;
import org.cairn.contracts.framework.FrameworkVersionDeprecated;
import org.cairn.contracts.framework.FrameworkVersionId;

final class DeprecateFrameworkDecision implements Slice<DeprecateFrameworkVersion> {

    @Override
    public Class<DeprecateFrameworkVersion> command() {
        return DeprecateFrameworkVersion.class;
    }

    @Override
    public Decision decide(DeprecateFrameworkVersion command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);

        var deprecated = new FrameworkVersionDeprecated(
                command.id().framework(),
                command.id().version(),
                command.replacedBy(),
                command.lastEnrolmentOn(),
                act.effectiveOn());
        var already = Deprecations.of(command.id(), known);
        if (deprecated.equals(already)) return NOTHING_NEW;
        if (already != null) return reject(FRAMEWORK_ALREADY_DEPRECATED);

        if (!isPublished(command.id(), known)) return reject(FRAMEWORK_VERSION_UNKNOWN);
        var replacedBy = command.replacedBy();
        if (replacedBy != null && !fits(replacedBy, command.id(), known)) return reject(FRAMEWORK_REPLACEMENT_UNFIT);
        // It would be broken before it was known. History may tell of one that was.
        if (!act.isHistorical() && command.lastEnrolmentOn().isBefore(act.effectiveOn())) {
            return reject(LAST_ENROLMENT_BEFORE_DEPRECATION);
        }

        return accept(deprecated);
    }

    private static boolean fits(FrameworkVersionId replacedBy, FrameworkVersionId id, Knowledge known) {
        return !replacedBy.equals(id) && isPublished(replacedBy, known) && Deprecations.of(replacedBy, known) == null;
    }

    private static boolean isPublished(FrameworkVersionId id, Knowledge known) {
        return known.of(Versions.OF_FRAMEWORK, id.framework()).get(id.version()) != null;
    }
}
