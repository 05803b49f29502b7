package org.cairn.query.console.university;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.contracts.framework.CalculationMethod;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.CalculationPolicyPublished;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.MasteryScalePublished;
import org.cairn.contracts.framework.PolicyId;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.framework.Rounding;
import org.cairn.contracts.framework.ScaleId;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.pathway.Gate;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Score;

/// What the made-up university teaches: three pathways, two presentations a year.
final class Pathways {

    static final ScaleVersionId SCALE = new ScaleVersionId(new ScaleId("percent"), "1");
    static final PolicyVersionId POLICY = new PolicyVersionId(new PolicyId("latest"), "1");

    private static final List<String> VERSIONS = List.of("2012J", "2013B", "2013J", "2014B", "2014J");

    /// One presentation of one pathway.
    record Presentation(PathwayVersionId id, PathwayDefinition definition) {}

    static List<Presentation> presentations() {
        var all = new ArrayList<Presentation>();
        for (var version : VERSIONS) {
            all.add(presentation("HIST", "Reading the past", version, 4, 1));
            all.add(presentation("STAT", "Reasoning with data", version, 6, 4));
            all.add(presentation("NURS", "Care in the community", version, 5, 0));
        }
        return all;
    }

    private static Presentation presentation(String code, String title, String version, int assignments, int tests) {
        var startsOn = LocalDate.of(Integer.parseInt(version.substring(0, 4)), version.endsWith("B") ? 2 : 10, 1);
        var groups = new ArrayList<Requirement>();
        groups.add(new Requirement.AllOf("assignments", "Assignments", leaves(code + "-TMA-", assignments)));
        if (tests > 1) groups.add(new Requirement.NOf("tests", "Tests", tests - 1, leaves(code + "-CMA-", tests)));
        groups.add(new Requirement.NOf("exams", "Examination", 1, leaves(code + "-Exam-", 2)));
        var definition = new PathwayDefinition(
                title + ", " + version,
                new FrameworkVersionId(new FrameworkId(code), version),
                SCALE,
                POLICY,
                startsOn,
                startsOn.plusDays(260),
                new Requirement.AllOf("all", "Everything", groups),
                List.of(
                        new Milestone(
                                new MilestoneCode("halfway"),
                                "Halfway review",
                                "assignments",
                                Gate.REQUIREMENT,
                                List.of()),
                        new Milestone(
                                new MilestoneCode("completion"),
                                "Completion",
                                "all",
                                Gate.BOARD,
                                List.of("pass", "distinction"))));
        return new Presentation(new PathwayVersionId(new PathwayId(code), version), definition);
    }

    private static List<Requirement> leaves(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .<Requirement>mapToObj(k -> new Requirement.Mastery(new CompetencyCode(prefix + k)))
                .toList();
    }

    static List<Recorded> published() {
        var day = LocalDate.of(2012, 1, 1);
        var events = new ArrayList<Recorded>();
        var levels = List.of(
                new ScaleLevel("fail", "Fail", Score.of(0), false), new ScaleLevel("pass", "Pass", Score.of(40), true));
        events.add(known(
                new MasteryScalePublished(
                        SCALE.scale(),
                        SCALE.version(),
                        new MasteryScale("Percent", Score.of(0), Score.of(100), levels),
                        day),
                day));
        var policy = new CalculationPolicy("Latest", new CalculationMethod.Latest(), 1, 1, 2, Rounding.HALF_UP);
        events.add(known(new CalculationPolicyPublished(POLICY.policy(), POLICY.version(), policy, day), day));
        for (var each : presentations()) {
            var framework = each.definition().framework();
            var items = each.definition().competencies().stream()
                    .map(code -> new Competency(code, statement(code), null))
                    .toList();
            events.add(known(
                    new FrameworkVersionPublished(
                            framework.framework(),
                            framework.version(),
                            new FrameworkDefinition(each.definition().title(), null, items),
                            day),
                    day));
            events.add(known(
                    new PathwayVersionPublished(each.id().pathway(), each.id().version(), each.definition(), day),
                    day));
        }
        return events;
    }

    private static String statement(CompetencyCode code) {
        return "Shows in " + code.code().replaceFirst("^[A-Z]+-", "").replace('-', ' ')
                + " that what was taught can be put to use";
    }

    static Recorded known(DomainEvent event, LocalDate day) {
        return new Recorded(event, day.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }

    private Pathways() {}
}
