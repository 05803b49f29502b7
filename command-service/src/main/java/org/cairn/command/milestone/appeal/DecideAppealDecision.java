package org.cairn.command.milestone.appeal;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.milestone.MilestoneReason.APPEAL_ALREADY_DECIDED;
import static org.cairn.contracts.milestone.MilestoneReason.APPEAL_DECIDED_BEFORE_LODGED;
import static org.cairn.contracts.milestone.MilestoneReason.APPEAL_UNKNOWN;
import static org.cairn.contracts.milestone.MilestoneReason.DECIDER_NOT_ON_PANEL;
import static org.cairn.contracts.milestone.MilestoneReason.PANEL_DECIDED_BEFORE;
import static org.cairn.contracts.milestone.MilestoneReason.PANEL_MEMBER_NOT_AUTHORISED;
import static org.cairn.contracts.milestone.MilestoneReason.PANEL_TOO_SMALL;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.PersonState;
import org.cairn.command.state.Persons;
import org.cairn.contracts.milestone.AppealDecided;
import org.cairn.contracts.milestone.DecideAppeal;
import org.cairn.contracts.shared.PersonId;

/// Upheld or not, an appeal changes no result: it allows the event that does, which names it.
final class DecideAppealDecision implements Slice<DecideAppeal> {

    /// As many as approve.
    private static final int SMALLEST_PANEL = 2;

    @Override
    public Class<DecideAppeal> command() {
        return DecideAppeal.class;
    }

    @Override
    public Decision decide(DecideAppeal command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var appeal = enrolment.approvals().appeals().get(command.appeal());
        if (appeal == null) return reject(APPEAL_UNKNOWN);
        var already = appeal.decided();
        if (already != null) return repeats(command, already) ? NOTHING_NEW : reject(APPEAL_ALREADY_DECIDED);

        var lodged = appeal.lodged();
        if (!act.isHistorical() && act.effectiveOn().isBefore(lodged.effectiveOn())) {
            return reject(APPEAL_DECIDED_BEFORE_LODGED);
        }
        if (!command.panel().contains(act.person())) return reject(DECIDER_NOT_ON_PANEL);
        var pathway = lodged.pathway().pathway();
        var contested = Objects.requireNonNull(ContestedDecision.find(lodged.against(), enrolment, known));
        var humans = new HashSet<Set<PersonId>>();
        for (var member : command.panel()) {
            var same = Persons.sameAs(member, known);
            humans.add(same);
            var hadAPart = same.stream().anyMatch(contested.hadAPart()::contains);
            if (hadAPart || Persons.isLearner(member, lodged.learner(), known)) return reject(PANEL_DECIDED_BEFORE);
            if (known.of(PersonState.BOUNDARY, member).approving(pathway, act) == null) {
                return reject(PANEL_MEMBER_NOT_AUTHORISED);
            }
        }
        if (humans.size() < SMALLEST_PANEL) return reject(PANEL_TOO_SMALL);

        return accept(new AppealDecided(
                command.appeal(),
                command.enrolment(),
                lodged.learner(),
                lodged.pathway(),
                lodged.against(),
                command.outcome(),
                command.grounds(),
                command.reasons(),
                command.panel(),
                act.effectiveOn()));
    }

    private static boolean repeats(DecideAppeal command, AppealDecided already) {
        return already.outcome() == command.outcome()
                && already.grounds().equals(command.grounds())
                && Objects.equals(already.reasons(), command.reasons())
                && Set.copyOf(already.panel()).equals(Set.copyOf(command.panel()))
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
