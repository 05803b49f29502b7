package org.cairn.projections.history;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.coaching.CheckInHeld;
import org.cairn.contracts.coaching.CheckInId;
import org.cairn.contracts.enrolment.ElectiveChosen;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveId;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.enrolment.MasteryCarried;
import org.cairn.contracts.enrolment.PacePlanAgreed;
import org.cairn.contracts.enrolment.PacePlanId;
import org.cairn.contracts.enrolment.PlannedMilestone;
import org.cairn.contracts.framework.CarryRule;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.CrosswalkId;
import org.cairn.contracts.framework.CrosswalkMapping;
import org.cairn.contracts.framework.CrosswalkRatified;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.milestone.RequirementWaived;
import org.cairn.contracts.milestone.WaiverEnded;
import org.cairn.contracts.milestone.WaiverId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;

/// What is agreed with learners beside their work: leave, plans, choices, waivers, talks; and how versions
/// follow.
public final class Arrangements {
    private static final AuthorisationId AUTHORISATION = new AuthorisationId(new UUID(2, 8));
    public static final CrosswalkId CROSSWALK = new CrosswalkId(new UUID(70, 1));

    /// Of the first weeks of an enrolment.
    public static List<DomainEvent> with(LearnerEnrolled e) {
        var day = e.effectiveOn();
        var exam = Catalogue.exam(e.pathway().pathway().code(), 1).code();
        return List.of(
                plan(e, 1, day, new PlannedMilestone(Catalogue.HALFWAY, day.plusDays(90))),
                leave(e, 1, day.plusDays(20)),
                back(e, 1, day.plusDays(30)),
                chooses(e, "exams", exam, day.plusDays(2)),
                waives(e, 1, exam, day.plusDays(3)),
                noLongerWaives(e, 1, exam, day.plusDays(4)),
                talks(e, 1, day.plusDays(5)));
    }

    public static PacePlanAgreed plan(LearnerEnrolled e, int n, LocalDate on, PlannedMilestone... milestones) {
        return new PacePlanAgreed(
                new PacePlanId(beside(e, 100 + n)),
                e.enrolment(),
                e.learner(),
                e.pathway(),
                List.of(milestones),
                Enrolled.MARKER,
                null,
                on);
    }

    public static LeaveStarted leave(LearnerEnrolled e, int n, LocalDate on) {
        return new LeaveStarted(
                new LeaveId(beside(e, 200 + n)),
                e.enrolment(),
                e.learner(),
                e.pathway(),
                "health",
                true,
                null,
                null,
                on);
    }

    public static LeaveEnded back(LearnerEnrolled e, int n, LocalDate on) {
        return new LeaveEnded(new LeaveId(beside(e, 200 + n)), e.enrolment(), e.learner(), e.pathway(), on);
    }

    public static ElectiveChosen chooses(LearnerEnrolled e, String group, String option, LocalDate on) {
        return new ElectiveChosen(e.enrolment(), e.learner(), e.pathway(), group, option, List.of(option), on);
    }

    public static RequirementWaived waives(LearnerEnrolled e, int n, String node, LocalDate on) {
        return new RequirementWaived(
                new WaiverId(beside(e, 300 + n)),
                e.enrolment(),
                e.learner(),
                e.pathway(),
                node,
                "shown-elsewhere",
                null,
                Enrolled.FIRST_EXAMINER,
                AUTHORISATION,
                on);
    }

    public static WaiverEnded noLongerWaives(LearnerEnrolled e, int n, String node, LocalDate on) {
        return new WaiverEnded(
                new WaiverId(beside(e, 300 + n)),
                e.enrolment(),
                e.learner(),
                e.pathway(),
                node,
                "error",
                Enrolled.FIRST_EXAMINER,
                AUTHORISATION,
                on);
    }

    public static CheckInHeld talks(LearnerEnrolled e, int n, LocalDate on) {
        return new CheckInHeld(
                new CheckInId(beside(e, 400 + n)),
                e.enrolment(),
                e.learner(),
                e.pathway(),
                Enrolled.MARKER,
                null,
                20,
                1,
                null,
                on);
    }

    public static CrosswalkRatified ratified(
            FrameworkVersionId from, FrameworkVersionId to, LocalDate on, CrosswalkMapping... mappings) {
        return ratified(CROSSWALK, from, to, on, mappings);
    }

    static CrosswalkRatified ratified(
            CrosswalkId crosswalk,
            FrameworkVersionId from,
            FrameworkVersionId to,
            LocalDate on,
            CrosswalkMapping... mappings) {
        return new CrosswalkRatified(
                crosswalk,
                from.framework(),
                from.version(),
                to,
                List.of(mappings),
                "minutes-1",
                Enrolled.FIRST_EXAMINER,
                null,
                on);
    }

    public static MasteryCarried carried(EnrolmentMovedToVersion e, CompetencyCode competency, CarryRule rule) {
        return new MasteryCarried(
                e.enrolment(),
                e.learner(),
                e.to(),
                competency,
                competency,
                CROSSWALK,
                rule,
                e.fromFramework(),
                e.toFramework(),
                rule == CarryRule.CARRIES_WITH_TOP_UP,
                List.of(),
                e.effectiveOn());
    }

    private static UUID beside(LearnerEnrolled e, int what) {
        var id = e.enrolment().value();
        return new UUID(id.getMostSignificantBits() ^ what, id.getLeastSignificantBits());
    }

    private Arrangements() {}
}
