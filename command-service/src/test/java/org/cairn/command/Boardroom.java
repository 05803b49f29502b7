package org.cairn.command;

import static org.cairn.command.University.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.authorisation.ApproverAuthorised;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.milestone.ActingDelegate;
import org.cairn.contracts.milestone.AppealDecided;
import org.cairn.contracts.milestone.AppealId;
import org.cairn.contracts.milestone.AppealLodged;
import org.cairn.contracts.milestone.AppealOutcome;
import org.cairn.contracts.milestone.ApprovalDelegated;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.Contested;
import org.cairn.contracts.milestone.DelegationEnded;
import org.cairn.contracts.milestone.DelegationId;
import org.cairn.contracts.milestone.Dependent;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.MilestoneApprovalRevoked;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.contracts.milestone.MilestoneFirstApproved;
import org.cairn.contracts.milestone.NodeStanding;
import org.cairn.contracts.milestone.RequirementSnapshot;
import org.cairn.contracts.milestone.RequirementWaived;
import org.cairn.contracts.milestone.RevocationId;
import org.cairn.contracts.milestone.RevocationOrdered;
import org.cairn.contracts.milestone.WaiverEnded;
import org.cairn.contracts.milestone.WaiverId;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayRules;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.NOf;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;

/// Words for what happens to Ada's milestones.
public final class Boardroom {

    public static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);
    public static final LocalDate THURSDAY = LocalDate.of(2026, 3, 5);

    public static final ApprovalId APPROVAL = new ApprovalId(new UUID(5, 1));
    public static final ApprovalId ANOTHER_APPROVAL = new ApprovalId(new UUID(5, 2));

    public static final RequirementSnapshot MET = new RequirementSnapshot(
            true,
            List.of(JOIN, CUT),
            List.of(POLISH),
            List.of(
                    node("all", true, JOIN, CUT),
                    node("W-1", true, JOIN),
                    node("finish", true, CUT),
                    node("W-2", true, CUT),
                    node("W-3", false)),
            List.of());

    public static final RequirementSnapshot NOT_MET = new RequirementSnapshot(
            false,
            List.of(),
            List.of(JOIN, CUT, POLISH),
            List.of(
                    node("all", false),
                    node("W-1", false),
                    node("finish", false),
                    node("W-2", false),
                    node("W-3", false)),
            List.of());

    public static final PersonId GUS_THE_APPROVER = new PersonId(new UUID(9, 14));
    public static final PersonId HAL_THE_APPROVER = new PersonId(new UUID(9, 15));
    public static final PersonId DEE_THE_DELEGATE = new PersonId(new UUID(9, 16));
    public static final PersonId EVE_BY_ANOTHER_ACCOUNT = new PersonId(new UUID(9, 17));
    public static final AuthorisationId GUS_MAY_APPROVE = new AuthorisationId(new UUID(8, 14));
    public static final AuthorisationId HAL_MAY_APPROVE = new AuthorisationId(new UUID(8, 15));

    public static final WaiverId WAIVER = new WaiverId(new UUID(5, 11));
    public static final DelegationId DELEGATION = new DelegationId(new UUID(5, 12));
    public static final RevocationId REVOCATION = new RevocationId(new UUID(5, 13));
    public static final AppealId APPEAL = new AppealId(new UUID(5, 14));
    public static final SealedText SEALED = new SealedText("c2VhbGVk");
    public static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    /// As [University#WELDING_PATHWAY], but the finish may be waived, and there are 14 days to appeal.
    public static final PathwayDefinition LENIENT_PATHWAY = new PathwayDefinition(
            WELDING_PATHWAY.title(),
            FRAMEWORK,
            SCALE,
            POLICY,
            START,
            null,
            new AllOf(
                    "all",
                    "Welding",
                    List.of(
                            new Mastery(JOIN),
                            new NOf("finish", "A finish", 1, List.of(new Mastery(CUT), new Mastery(POLISH)), true))),
            WELDING_PATHWAY.milestones(),
            null,
            null,
            new PathwayRules(null, null, null, 14, null, null, null, null, null, null));

    /// Joining shown and the finish waived.
    public static final RequirementSnapshot MET_BY_WAIVER = new RequirementSnapshot(
            true,
            List.of(JOIN),
            List.of(CUT, POLISH),
            List.of(
                    node("all", true, JOIN),
                    node("W-1", true, JOIN),
                    new NodeStanding("finish", true, true, List.of()),
                    node("W-2", false),
                    node("W-3", false)),
            List.of(WAIVER));

    /// Told instead of [University#pathwayPublished()]: what is told last, holds.
    public static DomainEvent lenientPathway() {
        return new PathwayVersionPublished(WELDING.pathway(), "2026", LENIENT_PATHWAY, START);
    }

    public static DomainEvent mayApprove(PersonId person, AuthorisationId authorisation) {
        return new ApproverAuthorised(authorisation, person, Scope.INSTITUTION, new Term(START, null), START);
    }

    public static DomainEvent gusMayApprove() {
        return mayApprove(GUS_THE_APPROVER, GUS_MAY_APPROVE);
    }

    public static DomainEvent halMayApprove() {
        return mayApprove(HAL_THE_APPROVER, HAL_MAY_APPROVE);
    }

    /// From Tuesday to Thursday, by Eve.
    public static ApprovalDelegated delegatedToDee() {
        return delegated(DELEGATION, EVE_THE_APPROVER, DEE_THE_DELEGATE, EVE_MAY_APPROVE);
    }

    public static ApprovalDelegated delegated(
            DelegationId delegation, PersonId from, PersonId to, AuthorisationId authorisation) {
        return new ApprovalDelegated(
                delegation, from, to, Scope.INSTITUTION, new Term(TUESDAY, THURSDAY), authorisation, MONDAY);
    }

    public static DelegationEnded delegationEnded(LocalDate day) {
        return new DelegationEnded(DELEGATION, EVE_THE_APPROVER, DEE_THE_DELEGATE, "returned", day);
    }

    /// Dee approves first, in Eve's place.
    public static MilestoneFirstApproved deeApprovedForEve(LocalDate day) {
        return new MilestoneFirstApproved(
                APPROVAL,
                ADAS,
                ADA,
                WELDING,
                CERTIFICATE,
                null,
                DEE_THE_DELEGATE,
                EVE_MAY_APPROVE,
                new ActingDelegate(DELEGATION, EVE_THE_APPROVER),
                day);
    }

    /// Gus waives the finish.
    public static RequirementWaived finishWaived(LocalDate day) {
        return new RequirementWaived(
                WAIVER,
                ADAS,
                ADA,
                WELDING,
                "finish",
                "equivalent-experience",
                SEALED,
                GUS_THE_APPROVER,
                GUS_MAY_APPROVE,
                day);
    }

    public static WaiverEnded waiverEnded(LocalDate day) {
        return new WaiverEnded(WAIVER, ADAS, ADA, WELDING, "finish", "mistake", GUS_THE_APPROVER, GUS_MAY_APPROVE, day);
    }

    /// Gus orders that Ada's certificate be revoked.
    public static RevocationOrdered revocationOrdered(LocalDate day, Dependent... dependents) {
        return new RevocationOrdered(
                REVOCATION,
                APPROVAL,
                ADAS,
                ADA,
                WELDING,
                CERTIFICATE,
                "plagiarism",
                List.of(dependents),
                GUS_THE_APPROVER,
                GUS_MAY_APPROVE,
                day);
    }

    /// Hal confirms it.
    public static MilestoneApprovalRevoked revoked(LocalDate day, Dependent... dependents) {
        return new MilestoneApprovalRevoked(
                REVOCATION,
                APPROVAL,
                ADAS,
                ADA,
                WELDING,
                CERTIFICATE,
                "plagiarism",
                List.of(dependents),
                GUS_THE_APPROVER,
                HAL_THE_APPROVER,
                HAL_MAY_APPROVE,
                day);
    }

    public static AppealLodged appealLodged(Contested against, LocalDate decidedOn, LocalDate day) {
        return new AppealLodged(APPEAL, ADAS, ADA, WELDING, against, "procedure", SEALED, decidedOn, day);
    }

    public static AppealDecided appealDecided(Contested against, AppealOutcome outcome, LocalDate day) {
        return new AppealDecided(
                APPEAL,
                ADAS,
                ADA,
                WELDING,
                against,
                outcome,
                "procedure",
                SEALED,
                List.of(GUS_THE_APPROVER, HAL_THE_APPROVER),
                day);
    }

    public static Contested theDecline() {
        return new Contested(Contested.Kind.DECLINE, APPROVAL.toString());
    }

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
        return new MilestoneApprovalRequested(approval, ADAS, ADA, WELDING, milestone, snapshot, null, day);
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
        return new MilestoneFirstApproved(
                approval, ADAS, ADA, WELDING, milestone, level, approver, authorisation, null, day);
    }

    public static MilestoneConfirmed fayConfirmed(LocalDate day) {
        return confirmed(APPROVAL, CERTIFICATE, null, day);
    }

    public static MilestoneConfirmed confirmed(
            ApprovalId approval, MilestoneCode milestone, @Nullable String level, LocalDate day) {
        return new MilestoneConfirmed(
                approval, ADAS, ADA, WELDING, milestone, level, FAY_THE_APPROVER, FAY_MAY_APPROVE, null, day);
    }

    public static MilestoneDeclined eveDeclined(LocalDate day) {
        return new MilestoneDeclined(
                APPROVAL, ADAS, ADA, WELDING, CERTIFICATE, "fail", EVE_THE_APPROVER, EVE_MAY_APPROVE, null, day);
    }

    /// How one node stands in a snapshot.
    public static NodeStanding node(String node, boolean met, CompetencyCode... by) {
        return new NodeStanding(node, met, false, List.of(by));
    }

    private Boardroom() {}
}
