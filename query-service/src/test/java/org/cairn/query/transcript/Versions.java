package org.cairn.query.transcript;

import static org.cairn.query.Story.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.MasteryScalePublished;
import org.cairn.contracts.framework.ScaleId;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.Gate;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayRules;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.documents.transcript.Definitions;
import org.cairn.projections.history.Catalogue;
import org.jspecify.annotations.Nullable;

/// Four versions of one pathway: the second asks for the same on the same scale, the third has another scale, the
/// fourth another framework version, in which some codes are the same and mean something else.
final class Versions implements Definitions {
    static final LocalDate START = day(2014, 1, 1);
    /// 60 days, and half as long again.
    static final int LONGEST = 90;

    static final List<PathwayVersionId> ALL = Stream.of("1", "2", "3", "4")
            .map(version -> new PathwayVersionId(new PathwayId("model"), version))
            .toList();
    static final FrameworkVersionId FIRST = new FrameworkVersionId(new FrameworkId("model"), "1");
    static final FrameworkVersionId SECOND = new FrameworkVersionId(new FrameworkId("model"), "2");
    static final ScaleVersionId GRADES = new ScaleVersionId(new ScaleId("grades"), "1");
    static final MilestoneCode HALF = new MilestoneCode("half");
    static final MilestoneCode MIDDLE = new MilestoneCode("middle");
    static final MilestoneCode DONE = new MilestoneCode("done");

    @Override
    public PathwayDefinition pathway(PathwayVersionId id) {
        var version = Integer.parseInt(id.version());
        var framework = version < 4 ? FIRST : SECOND;
        var codes = codes(framework);
        var tree = new Requirement.AllOf(
                "all",
                "All",
                List.of(
                        new Requirement.Mastery(codes.get(0), Credits.of(5), null, null),
                        new Requirement.Mastery(codes.get(1), Credits.of(10), "distinction", null),
                        new Requirement.AllOf(
                                "rest",
                                "The rest",
                                List.of(new Requirement.Mastery(codes.get(2), Credits.of("2.5"), null, null)),
                                true)));
        var middle = version == 1
                ? new Milestone(HALF, "Half", "rest", Gate.REQUIREMENT, List.of())
                : new Milestone(MIDDLE, "Middle", "rest", Gate.REQUIREMENT, List.of());
        return new PathwayDefinition(
                "Model " + version,
                framework,
                version < 3 ? Catalogue.SCALE_ID : GRADES,
                Catalogue.POLICY_ID,
                START,
                null,
                tree,
                List.of(middle, new Milestone(DONE, "Done", "all", Gate.BOARD, List.of("pass", "distinction"))),
                null,
                null,
                new PathwayRules(null, null, LONGEST * 2 / 3, null, null, null, null, null, null, null));
    }

    @Override
    public FrameworkDefinition framework(FrameworkVersionId id) {
        return new FrameworkDefinition(
                "Model",
                null,
                codes(id).stream()
                        .map(code -> new Competency(code, statement(id, code), null))
                        .toList());
    }

    @Override
    public @Nullable MasteryScale scale(ScaleVersionId id) {
        return id.equals(GRADES) || id.equals(Catalogue.SCALE_ID) ? Catalogue.SCALE : null;
    }

    static List<CompetencyCode> codes(FrameworkVersionId framework) {
        return Stream.of("A", "B", framework.equals(FIRST) ? "C" : "D")
                .map(CompetencyCode::new)
                .toList();
    }

    static String statement(FrameworkVersionId framework, CompetencyCode code) {
        return "%s as %s means it".formatted(code, framework);
    }

    List<DomainEvent> published() {
        var events = new ArrayList<>(Catalogue.shared());
        events.add(new MasteryScalePublished(GRADES.scale(), GRADES.version(), Catalogue.SCALE, START));
        for (var each : List.of(FIRST, SECOND)) {
            events.add(new FrameworkVersionPublished(each.framework(), each.version(), framework(each), START));
        }
        for (var each : ALL) {
            events.add(new PathwayVersionPublished(each.pathway(), each.version(), pathway(each), START));
        }
        return events;
    }
}
