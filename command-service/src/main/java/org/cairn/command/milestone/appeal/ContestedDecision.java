package org.cairn.command.milestone.appeal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.milestone.Board;
import org.cairn.command.state.Approvals;
import org.cairn.command.state.Approvals.Approval;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.milestone.Contested;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// The decision that an appeal is against.
///
/// @param decidedOn  its day
/// @param milestone  whose approval it was about; null for a judgement
/// @param hadAPart   who decided, or had a part in what the decision rests on
record ContestedDecision(LocalDate decidedOn, @Nullable MilestoneCode milestone, Set<PersonId> hadAPart) {

    /// Null if there is none.
    static @Nullable ContestedDecision find(Contested against, EnrolmentState enrolment, Knowledge known) {
        return switch (against.kind()) {
            case DECLINE -> decline(against.id(), enrolment, known);
            case REVOCATION -> revocation(against.id(), enrolment, known);
            case JUDGEMENT -> judgement(against.id(), enrolment);
        };
    }

    private static @Nullable ContestedDecision decline(String id, EnrolmentState enrolment, Knowledge known) {
        for (var approval : enrolment.approvals().byId().values()) {
            var declined = approval.declined();
            if (declined == null || !declined.approval().toString().equals(id)) continue;
            return new ContestedDecision(
                    declined.effectiveOn(), declined.milestone(), partIn(approval, enrolment, known));
        }
        return null;
    }

    private static @Nullable ContestedDecision revocation(String id, EnrolmentState enrolment, Knowledge known) {
        for (var approval : enrolment.approvals().byId().values()) {
            var revoked = approval.revoked();
            if (revoked == null || !revoked.revocation().toString().equals(id)) continue;
            return new ContestedDecision(
                    revoked.effectiveOn(), revoked.milestone(), partIn(approval, enrolment, known));
        }
        return null;
    }

    private static @Nullable ContestedDecision judgement(String id, EnrolmentState enrolment) {
        for (var judgement : enrolment.assessment().judgements()) {
            if (!judgement.judgement().toString().equals(id)) continue;
            return new ContestedDecision(
                    judgement.effectiveOn(), null, enrolment.assessorsOf(Set.of(judgement.competency())));
        }
        return null;
    }

    private static Set<PersonId> partIn(Approval approval, EnrolmentState enrolment, Knowledge known) {
        var all = new HashSet<PersonId>();
        if (approval.firstApproved() != null) all.addAll(Approvals.persons(approval.firstApproved()));
        if (approval.confirmed() != null) all.addAll(Approvals.persons(approval.confirmed()));
        if (approval.declined() != null) all.addAll(Approvals.persons(approval.declined()));
        if (approval.revocationOrdered() != null)
            all.add(approval.revocationOrdered().orderedBy());
        if (approval.revoked() != null) all.add(approval.revoked().confirmedBy());
        for (var waiver : enrolment.approvals().waivers().values()) {
            if (approval.requested()
                    .snapshot()
                    .waivers()
                    .contains(waiver.given().waiver())) {
                all.add(waiver.given().authority());
            }
        }
        all.addAll(enrolment.assessorsOf(Board.competencies(approval.requested(), known)));
        return all;
    }
}
