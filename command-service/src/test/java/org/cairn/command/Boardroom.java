package org.cairn.command;

import static org.cairn.command.University.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.contracts.milestone.MilestoneFirstApproved;
import org.cairn.contracts.milestone.RequirementSnapshot;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Words for what happens to Ada's milestones.
public final class Boardroom {

    public static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);
    public static final LocalDate THURSDAY = LocalDate.of(2026, 3, 5);

    public static final ApprovalId APPROVAL = new ApprovalId(new UUID(5, 1));
    public static final ApprovalId ANOTHER_APPROVAL = new ApprovalId(new UUID(5, 2));

    public static final RequirementSnapshot MET = new RequirementSnapshot(true, List.of(JOIN, CUT), List.of(POLISH));
    public static final RequirementSnapshot NOT_MET =
            new RequirementSnapshot(false, List.of(), List.of(JOIN, CUT, POLISH));

    /// Ada has shown on Monday, judged by Mia, what the certificate takes.
    public static DomainEvent[] adaQualified(DomainEvent... more) {
        return adaEnrolled(join(
                new DomainEvent[] {
                    submitted(FIRST, JOIN, MONDAY),
                    judged(1, FIRST, JOIN, 50, MONDAY),
                    mastered(JOIN, "pass", "50", MONDAY, 1),
                    submitted(SECOND, CUT, MONDAY),
                    judged(2, SECOND, CUT, 60, MONDAY),
                    mastered(CUT, "pass", "60", MONDAY, 2)
                },
                more));
    }

    /// Ada's certificate has been before the board since Tuesday.
    public static DomainEvent[] certificateRequested(DomainEvent... more) {
        return adaQualified(join(new DomainEvent[] {requested(APPROVAL, CERTIFICATE, MET, TUESDAY)}, more));
    }

    public static MilestoneApprovalRequested requested(
            ApprovalId approval, MilestoneCode milestone, RequirementSnapshot snapshot, LocalDate day) {
        return new MilestoneApprovalRequested(approval, ADAS, ADA, WELDING, milestone, snapshot, day);
    }

    public static MilestoneFirstApproved eveApproved(LocalDate day) {
        return firstApproved(APPROVAL, CERTIFICATE, null, EVE_THE_APPROVER, EVE_MAY_APPROVE, day);
    }

    public static MilestoneFirstApproved firstApproved(
            ApprovalId approval,
            MilestoneCode milestone,
            @Nullable String level,
            PersonId approver,
            AuthorisationId authorisation,
            LocalDate day) {
        return new MilestoneFirstApproved(approval, ADAS, ADA, WELDING, milestone, level, approver, authorisation, day);
    }

    public static MilestoneConfirmed fayConfirmed(LocalDate day) {
        return confirmed(APPROVAL, CERTIFICATE, null, day);
    }

    public static MilestoneConfirmed confirmed(
            ApprovalId approval, MilestoneCode milestone, @Nullable String level, LocalDate day) {
        return new MilestoneConfirmed(
                approval, ADAS, ADA, WELDING, milestone, level, FAY_THE_APPROVER, FAY_MAY_APPROVE, day);
    }

    public static MilestoneDeclined eveDeclined(LocalDate day) {
        return new MilestoneDeclined(
                APPROVAL, ADAS, ADA, WELDING, CERTIFICATE, "fail", EVE_THE_APPROVER, EVE_MAY_APPROVE, day);
    }

    /// What a requirement's snapshot says.
    public static RequirementSnapshot snapshot(
            boolean met, List<CompetencyCode> mastered, List<CompetencyCode> missing) {
        return new RequirementSnapshot(met, mastered, missing);
    }

    private Boardroom() {}
}
