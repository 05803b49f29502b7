package org.cairn.query.competencymap;

import static org.cairn.contracts.framework.CarryRule.CARRIES;
import static org.cairn.contracts.framework.CarryRule.CARRIES_WITH_TOP_UP;
import static org.cairn.contracts.framework.CarryRule.DOES_NOT_CARRY;
import static org.cairn.contracts.framework.CrosswalkKind.BROADER;
import static org.cairn.contracts.framework.CrosswalkKind.EXACT;
import static org.cairn.contracts.framework.CrosswalkKind.NARROWER;
import static org.cairn.contracts.framework.CrosswalkKind.NONE;
import static org.cairn.contracts.framework.CrosswalkKind.PARTIAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.framework.CarryRule;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.CrosswalkKind;
import org.cairn.contracts.framework.CrosswalkMapping;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.Gate;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.ChoiceGroup;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Score;
import org.cairn.projections.history.Arrangements;
import org.cairn.projections.history.Catalogue;
import org.cairn.projections.history.Enrolled;

/// A small school of nursing: a framework with a tree in two versions, a crosswalk between them, and a
/// pathway version on each.
///
/// Version 1 asks for CARE-1 (4 credits) and CARE-2 (6), SAFE-1 (5) with distinction, and one of SAFE-2 (3)
/// and SAFE-3 (3) that was chosen. In version 2 CARE-1 is the same, CARE-2 asks for more, SAFE-1 came apart
/// into SAFE-1A and SAFE-1B, SAFE-2 is another in part, and SAFE-3 is gone.
public final class Nursing {
    public static final PathwayVersionId FIRST = Catalogue.version("NUR", "1");
    public static final PathwayVersionId SECOND = Catalogue.version("NUR", "2");
    public static final MilestoneCode CARING = new MilestoneCode("caring");
    public static final MilestoneCode AWARD = new MilestoneCode("award");
    private static final FrameworkId FRAMEWORK = new FrameworkId("NUR");

    public static List<DomainEvent> definitions() {
        var events = new ArrayList<>(Catalogue.shared());
        events.addAll(
                version(FIRST, List.of("CARE-1", "CARE-2"), List.of("SAFE-1", "SAFE-2", "SAFE-3"), firstTree(), 2020));
        events.addAll(version(
                SECOND, List.of("CARE-1", "CARE-2"), List.of("SAFE-1A", "SAFE-1B", "SAFE-2"), secondTree(), 2022));
        events.add(Arrangements.ratified(
                new FrameworkVersionId(FRAMEWORK, "1"),
                new FrameworkVersionId(FRAMEWORK, "2"),
                LocalDate.of(2022, 1, 1),
                mapping("CARE", EXACT, CARRIES, "CARE"),
                mapping("SAFE", EXACT, CARRIES, "SAFE"),
                mapping("CARE-1", EXACT, CARRIES, "CARE-1"),
                mapping("CARE-2", BROADER, CARRIES_WITH_TOP_UP, "CARE-2"),
                mapping("SAFE-1", NARROWER, CARRIES, "SAFE-1A", "SAFE-1B"),
                mapping("SAFE-2", PARTIAL, DOES_NOT_CARRY, "SAFE-2"),
                mapping("SAFE-3", NONE, DOES_NOT_CARRY)));
        return events;
    }

    private static List<DomainEvent> version(
            PathwayVersionId id, List<String> care, List<String> safe, Requirement tree, int year) {
        var framework = new FrameworkVersionId(FRAMEWORK, id.version());
        var on = LocalDate.of(year, 1, 1);
        var items = new ArrayList<Competency>();
        items.add(new Competency(code("CARE"), "Cares for people", null));
        items.add(new Competency(code("SAFE"), "Works safely", null));
        for (var each : care) items.add(new Competency(code(each), "Can do " + each, code("CARE")));
        for (var each : safe) items.add(new Competency(code(each), "Can do " + each, code("SAFE")));
        var milestones = List.of(
                new Milestone(CARING, "Caring", "care", Gate.REQUIREMENT, List.of()),
                new Milestone(AWARD, "Award", "all", Gate.REQUIREMENT, List.of()));
        return List.of(
                new FrameworkVersionPublished(
                        FRAMEWORK, id.version(), new FrameworkDefinition("Nursing", null, items), on),
                new PathwayVersionPublished(
                        id.pathway(),
                        id.version(),
                        new PathwayDefinition(
                                "Nursing " + id.version(),
                                framework,
                                Catalogue.SCALE_ID,
                                Catalogue.POLICY_ID,
                                on,
                                null,
                                tree,
                                milestones),
                        on));
    }

    private static Requirement firstTree() {
        var electives = new ChoiceGroup(
                "electives", "An elective", 1, null, false, true, List.of(leaf("SAFE-2", 3), leaf("SAFE-3", 3)), null);
        var safe = new Mastery(code("SAFE-1"), Credits.of(5), "distinction", true);
        return new AllOf("all", "All", List.of(care(), safe, electives));
    }

    private static Requirement secondTree() {
        return new AllOf("all", "All", List.of(care(), leaf("SAFE-1A", 2), leaf("SAFE-1B", 3), leaf("SAFE-2", 3)));
    }

    private static Requirement care() {
        return new AllOf("care", "Care", List.of(leaf("CARE-1", 4), leaf("CARE-2", 6)));
    }

    private static Requirement leaf(String code, long credits) {
        return new Mastery(code(code), Credits.of(credits), null, null);
    }

    private static CrosswalkMapping mapping(String from, CrosswalkKind kind, CarryRule rule, String... to) {
        return new CrosswalkMapping(
                code(from), kind, Stream.of(to).map(Nursing::code).toList(), rule);
    }

    public static CompetencyCode code(String code) {
        return new CompetencyCode(code);
    }

    /// A learner of ours: the n-th.
    public static Enrolled learner(int n, PathwayVersionId version) {
        return new Enrolled(new LearnerId(new UUID(110, n)), new EnrolmentId(new UUID(120, n)), version);
    }

    public static LearnerRegistered registered(Enrolled who) {
        return new LearnerRegistered(who.learner(), LocalDate.of(2020, 1, 1));
    }

    public static EvidenceSubmitted work(Enrolled who, int n, String competency, LocalDate on) {
        return who.submits(evidence(who, n), List.of(code(competency)), on);
    }

    public static JudgementRecorded mark(Enrolled who, int n, String competency, int score, LocalDate on) {
        return who.judged(judgement(who, n), evidence(who, n), code(competency), Score.of(score), on);
    }

    /// Work, its mark, and the verdict on it, on one day.
    public static List<DomainEvent> masters(Enrolled who, int n, String competency, int score, LocalDate on) {
        return List.of(
                work(who, n, competency, on),
                mark(who, n, competency, score, on),
                who.masters(code(competency), Score.of(score), judgement(who, n), on));
    }

    public static EvidenceId evidence(Enrolled who, int n) {
        return new EvidenceId(new UUID(130, who.enrolment().value().getLeastSignificantBits() * 1000 + n));
    }

    public static JudgementId judgement(Enrolled who, int n) {
        return new JudgementId(new UUID(140, who.enrolment().value().getLeastSignificantBits() * 1000 + n));
    }

    private Nursing() {}
}
