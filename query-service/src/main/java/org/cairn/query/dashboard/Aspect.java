package org.cairn.query.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The nine things that a programme is looked at by; none of them stands for the others.
///
/// Each draws one series and is judged by families of drift. Their formulas: [Formulas].
public enum Aspect {
    PROGRESS(
            "progress",
            "Progress",
            "Who reaches what is due by the day on which they planned it",
            "pace plans with dates that were agreed with learners",
            Unit.SHARE,
            List.of("d7"),
            List.of(new Source("d7", "on-time")),
            List.of("d7")),
    COMPLETION(
            "completion",
            "Completion",
            "Who reaches the award in the time that it should take",
            "enrolments and confirmed milestones",
            Unit.SHARE,
            List.of("d7"),
            List.of(new Source("d7", Aspect.REACHED)),
            List.of("d7")),
    LEVELS(
            "levels",
            "Levels",
            "How the levels that assessors give are spread, against the same term of the baseline year",
            "judgements, term by term, against those of a baseline year",
            Unit.RATIO,
            List.of("d3", "d4", "d5"),
            List.of(new Source("d4", "")),
            List.of("d4", "d3", "d5", "d6")),
    AGENCY(
            "agency",
            "Agency",
            "What learners say of their own say in their learning",
            "agency surveys that were closed",
            Unit.SHARE,
            List.of("d1"),
            List.of(new Source("d1", "responsiveness/survey"), new Source("responsiveness", "survey")),
            List.of("responsiveness")),
    GOALS(
            "goal-setting",
            "Goal-setting",
            "Who has a goal of their own that is open",
            "goals that learners set",
            Unit.SHARE,
            List.of("d1"),
            List.of(new Source("d1", "exposure/open-goals"), new Source("exposure", "open-goals")),
            List.of("exposure")),
    EQUITY(
            "equity",
            "Equity",
            "How far apart the cohorts are",
            "what each cohort reached by the day of its pace plans",
            Unit.SHARE,
            List.of("d10"),
            List.of(new Source("d10", "planned-reached")),
            List.of("d10")),
    FIDELITY(
            "fidelity",
            "Fidelity",
            "How closely practice follows the design",
            "walkthroughs, and what is recorded of coaching, marking and sessions",
            Unit.POINTS,
            List.of("d1", "d2a", "d2b"),
            List.of(new Source("fidelity-index", "")),
            List.of("adherence", "exposure", "quality", "responsiveness", "differentiation", "reach", "d2a", "d2b")),
    WORKLOAD(
            "workload",
            "Workload",
            "What it takes of those who assess",
            "minutes spent on judgements",
            Unit.MINUTES,
            List.of("d11"),
            List.of(new Source("d11", "minutes-per-judgement")),
            List.of("d11")),
    COST(
            "cost",
            "Cost",
            "What a confirmed competency costs",
            "costs by category and year",
            Unit.MONEY,
            List.of("d12"),
            List.of(new Source("d12", "per-competency")),
            List.of("d12"));

    /// Where the series is kept: an indicator of drift or a dimension of fidelity, and which of its series.
    public record Source(String indicator, String series) {}

    /// Stands for the series of the milestone that completes the programme.
    static final String REACHED = "reached/";

    private final String code;
    private final String title;
    private final String about;
    private final String madeFrom;
    private final Unit unit;
    private final List<String> families;
    private final List<Source> sources;
    private final List<String> beside;

    Aspect(
            String code,
            String title,
            String about,
            String madeFrom,
            Unit unit,
            List<String> families,
            List<Source> sources,
            List<String> beside) {
        this.code = code;
        this.title = title;
        this.about = about;
        this.madeFrom = madeFrom;
        this.unit = unit;
        this.families = families;
        this.sources = sources;
        this.beside = beside;
    }

    /// As in addresses.
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /// What must be on record for there to be something to show.
    public String madeFrom() {
        return madeFrom;
    }

    public String about() {
        return about;
    }

    public Unit unit() {
        return unit;
    }

    /// By which it is judged.
    public List<String> families() {
        return families;
    }

    /// The first that there is of these is drawn.
    public List<Source> sources() {
        return sources;
    }

    /// What is shown beside it: indicators of drift or dimensions of fidelity.
    public List<String> beside() {
        return beside;
    }

    /// Whether its family has series of other aspects as well, so that the family's verdict is none of its own.
    public boolean sharesItsFamily() {
        return this == AGENCY || this == GOALS;
    }

    /// The families that any aspect is judged by.
    static Set<String> judged() {
        return Arrays.stream(values())
                .flatMap(each -> each.families.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The series that any aspect draws, as pairs of indicator and name; that of the completing milestone goes by
    /// [#REACHED].
    static List<Object[]> drawn() {
        return Arrays.stream(values())
                .flatMap(each -> each.sources.stream())
                .distinct()
                .map(each -> new Object[] {each.indicator, each.series})
                .toList();
    }

    public static Optional<Aspect> of(String code) {
        for (var each : values()) if (each.code.equals(code)) return Optional.of(each);
        return Optional.empty();
    }
}
