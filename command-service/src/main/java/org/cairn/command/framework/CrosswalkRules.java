package org.cairn.command.framework;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.framework.FrameworkReason.CROSSWALK_ALREADY_RATIFIED;
import static org.cairn.contracts.framework.FrameworkReason.CROSSWALK_CARRY_RULE_UNFIT;
import static org.cairn.contracts.framework.FrameworkReason.CROSSWALK_ID_TAKEN;
import static org.cairn.contracts.framework.FrameworkReason.CROSSWALK_ITEM_MISSING;
import static org.cairn.contracts.framework.FrameworkReason.CROSSWALK_ITEM_REPEATED;
import static org.cairn.contracts.framework.FrameworkReason.CROSSWALK_ITEM_UNKNOWN;
import static org.cairn.contracts.framework.FrameworkReason.CROSSWALK_SUPERSEDES_NOTHING;
import static org.cairn.contracts.framework.FrameworkReason.CROSSWALK_TARGETS_UNFIT;
import static org.cairn.contracts.framework.FrameworkReason.CROSSWALK_TO_ITSELF;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.Crosswalks;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.Crosswalk;
import org.cairn.contracts.framework.CrosswalkMapping;
import org.cairn.contracts.framework.CrosswalkRatified;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

/// Whether a crosswalk may be ratified: alone, or together with the version that it leads to.
public final class CrosswalkRules {

    /// @param old  what the version says that it leads from
    /// @param next what the version says that it leads to
    public static Decision decide(
            Crosswalk crosswalk, FrameworkDefinition old, FrameworkDefinition next, Act act, Knowledge known) {
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var ratified = new CrosswalkRatified(
                crosswalk.crosswalk(),
                crosswalk.from().framework(),
                crosswalk.from().version(),
                crosswalk.to(),
                crosswalk.mappings(),
                crosswalk.minutesRef(),
                act.person(),
                crosswalk.supersedes(),
                act.effectiveOn());
        var crosswalks = known.of(Crosswalks.BOUNDARY, crosswalk.from().framework());
        var same = crosswalks.byId().get(crosswalk.crosswalk());
        if (ratified.equals(same)) return NOTHING_NEW;
        if (same != null) return reject(CROSSWALK_ID_TAKEN);

        var flaw = flawOf(crosswalk, old, next);
        if (flaw == null) flaw = flawOfPlace(crosswalk, crosswalks.chain(crosswalk.from(), crosswalk.to()));
        return flaw == null ? accept(ratified) : reject(flaw);
    }

    private static @Nullable Reason flawOf(Crosswalk crosswalk, FrameworkDefinition old, FrameworkDefinition next) {
        if (crosswalk.from().equals(crosswalk.to())) return CROSSWALK_TO_ITSELF;
        var before = FrameworkRules.codesOf(old);
        var after = FrameworkRules.codesOf(next);
        var mapped = new HashSet<CompetencyCode>();
        for (var mapping : crosswalk.mappings()) {
            if (!before.contains(mapping.from())) return CROSSWALK_ITEM_UNKNOWN;
            if (!mapped.add(mapping.from())) return CROSSWALK_ITEM_REPEATED;
            var flaw = flawOf(mapping, after);
            if (flaw != null) return flaw;
        }
        return mapped.size() == before.size() ? null : CROSSWALK_ITEM_MISSING;
    }

    private static @Nullable Reason flawOf(CrosswalkMapping mapping, Set<CompetencyCode> after) {
        if (!after.containsAll(mapping.to())) return CROSSWALK_ITEM_UNKNOWN;
        if (Set.copyOf(mapping.to()).size() < mapping.to().size()) return CROSSWALK_ITEM_REPEATED;
        if (!mapping.kind().allowsTargets(mapping.to().size())) return CROSSWALK_TARGETS_UNFIT;
        return mapping.kind().allows(mapping.carries()) ? null : CROSSWALK_CARRY_RULE_UNFIT;
    }

    /// Whoever ratifies another one must know of the one in force: two committees do not overrule each other unawares.
    private static @Nullable Reason flawOfPlace(Crosswalk crosswalk, List<CrosswalkRatified> chain) {
        var inForce = chain.isEmpty() ? null : chain.getLast().crosswalk();
        if (crosswalk.supersedes() == null) return inForce == null ? null : CROSSWALK_ALREADY_RATIFIED;
        return crosswalk.supersedes().equals(inForce) ? null : CROSSWALK_SUPERSEDES_NOTHING;
    }

    private CrosswalkRules() {}
}
