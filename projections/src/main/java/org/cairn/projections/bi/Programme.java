package org.cairn.projections.bi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.cairn.contracts.pathway.Indicator;
import org.jspecify.annotations.Nullable;

/// All that is known of one pathway, in memory: its facts, those of the institution that concern it, and what follows
/// from joining them. Reports are pure functions of it.
///
/// Every list is in [Fact#ORDER] or by an order that follows from it, and so the same facts give the same sums to the
/// last digit, whether they came from tables or from a log in memory. What was retracted is not in it; what was
/// corrected is as it was said, and as it counts now in [#marks()].
public final class Programme {
    private final String pathway;
    private final @Nullable Instant asKnownAt;
    private final FactsByKind facts;
    private final Joined joined;

    private Programme(String pathway, @Nullable Instant asKnownAt, FactsByKind facts) {
        this.pathway = pathway;
        this.asKnownAt = asKnownAt;
        this.facts = facts;
        joined = Joined.of(facts);
    }

    /// @param facts     of any pathways, in any order
    /// @param asKnownAt what was recorded later is left out; null = nothing is
    public static Programme of(String pathway, Collection<? extends Fact> facts, @Nullable Instant asKnownAt) {
        return new Programme(pathway, asKnownAt, Selection.of(pathway, facts, asKnownAt));
    }

    /// One for each pathway of which a version was published, by code.
    public static SortedMap<String, Programme> all(Collection<? extends Fact> facts, @Nullable Instant asKnownAt) {
        return Selection.all(facts, asKnownAt);
    }

    public String pathway() {
        return pathway;
    }

    /// Null for all that is known.
    public @Nullable Instant asKnownAt() {
        return asKnownAt;
    }

    /// The position of the newest event that is in it; 0 where nothing is.
    public long position() {
        return facts.position();
    }

    /// All facts of one kind that belong to the programme, in [Fact#ORDER].
    public <F extends Fact> List<F> all(Class<F> kind) {
        return facts.of(kind);
    }

    // Enrolments

    /// All who were ever enrolled, by their first day.
    public List<Participation> participations() {
        return joined.participations();
    }

    /// Null where the enrolment is of another pathway.
    public @Nullable Participation participation(UUID enrolment) {
        return joined.byEnrolment().get(enrolment);
    }

    /// All sections that anything is known of, by code.
    public List<String> sections() {
        return joined.sections();
    }

    /// All cohorts, by code.
    public List<String> cohorts() {
        return joined.cohorts();
    }

    // Assessment and outcomes

    /// All judgements as they count now, by day; see their role before counting them.
    public List<Mark> marks() {
        return joined.marks();
    }

    /// Milestones reached and not revoked, by day.
    public List<Reached> reached() {
        return joined.reached();
    }

    /// Competencies mastered, by day.
    public List<Mastered> mastered() {
        return joined.mastered();
    }

    /// The place of a level on a scale, 0 for the lowest; -1 where it is not known.
    public int ordinal(String scale, String scaleVersion, String level) {
        return joined.levels().ordinal(scale, scaleVersion, level);
    }

    /// The place of a level on the scale of a version of this pathway; -1 where it is not known.
    public int ordinal(String version, String level) {
        return joined.levels().ordinal(version, level);
    }

    // Practice

    /// Walkthroughs with what was observed, by day.
    public List<Visit> visits() {
        return joined.visits();
    }

    /// Money spent for this programme.
    public List<OperationFact.Cost> costs() {
        return facts.of(OperationFact.Cost.class).stream()
                .filter(cost -> pathway.equals(cost.pathway()))
                .toList();
    }

    /// Money spent for the institution as a whole: no programme's.
    public List<OperationFact.Cost> overheads() {
        return facts.of(OperationFact.Cost.class).stream()
                .filter(cost -> cost.pathway() == null)
                .toList();
    }

    /// Time that staff spent for this programme.
    public List<OperationFact.Workload> workload() {
        return facts.of(OperationFact.Workload.class).stream()
                .filter(work -> pathway.equals(work.pathway()))
                .toList();
    }

    /// Whether something that names sections concerns this programme's section; what names none concerns all.
    public boolean concerns(List<String> sections, String section) {
        return sections.isEmpty() || sections.contains(pathway + "/" + section);
    }

    // Design

    /// Versions of the pathway by code.
    public Map<String, PathwayFact.PathwayVersion> versions() {
        return joined.versions();
    }

    /// Milestones of a version, in their order; none where it is not known.
    public List<PathwayFact.PathwayMilestone> milestones(String version) {
        return joined.milestones().getOrDefault(version, List.of());
    }

    /// The leaves of a version's requirement, in their order; none where it is not known.
    public List<PathwayFact.RequirementLeaf> leaves(String version) {
        return joined.leaves().getOrDefault(version, List.of());
    }

    /// The baseline in force on a day; null before the first.
    public PathwayFact.@Nullable Baseline baselineOn(LocalDate day) {
        PathwayFact.Baseline last = null;
        for (var baseline : facts.of(PathwayFact.Baseline.class)) {
            if (!baseline.on().isAfter(day)) last = baseline;
        }
        return last;
    }

    /// What a baseline says of an indicator; null where it says nothing.
    public PathwayFact.@Nullable BaselineTarget target(String baseline, Indicator indicator) {
        for (var target : facts.of(PathwayFact.BaselineTarget.class)) {
            if (target.baseline().equals(baseline) && target.indicator() == indicator) return target;
        }
        return null;
    }
}
