package org.cairn.projections.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.cairn.projections.bi.AssessmentFact;
import org.cairn.projections.bi.CoachingFact;
import org.cairn.projections.bi.EnrolmentFact;
import org.cairn.projections.bi.EvidenceFact;
import org.cairn.projections.bi.Fact;
import org.cairn.projections.bi.OperationFact;
import org.cairn.projections.bi.OutcomeFact;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.reports.attribution.Attribution;
import org.cairn.projections.reports.drift.Drift;
import org.cairn.projections.reports.drift.ProgrammeStatus;
import org.cairn.projections.reports.fidelity.Fidelity;
import org.cairn.projections.reports.fidelity.SmallCells;
import org.jspecify.annotations.Nullable;

/// The reports on a programme: the one door to all of them. A pure function of its facts.
public final class Reports {
    /// Of the formulas. Goes up by one when the same facts give other rows; stored ones are then made anew.
    public static final int VERSION = 7;

    private static final List<Class<? extends Fact>> WHAT_HAPPENS = List.of(
            EnrolmentFact.Enrolment.class,
            EvidenceFact.Evidence.class,
            AssessmentFact.Judgement.class,
            AssessmentFact.AnchorRating.class,
            OutcomeFact.Milestone.class,
            CoachingFact.CheckIn.class,
            OperationFact.Session.class,
            OperationFact.Walkthrough.class,
            OperationFact.Survey.class);

    private Reports() {}

    /// All rows of a programme.
    public static AllRows of(Programme programme, Window window) {
        var drift = Drift.report(programme, window);
        var fidelity = new Statuses(drift).of(Fidelity.of(programme, window));
        return new AllRows(
                SmallCells.withhold(fidelity),
                org.cairn.projections.reports.drift.SmallCells.withhold(drift),
                Attribution.of(programme, drift),
                DriftIndex.of(programme, fidelity, drift, ProgrammeStatus.of(drift, window)));
    }

    /// The usual window: 36 months that end with the last month that is over and in which something happened.
    ///
    /// @param today a day of the month that is not over yet
    /// @return null where nothing has happened
    public static @Nullable Window window(Programme programme, LocalDate today) {
        var over = YearMonth.from(today).minusMonths(1);
        return WHAT_HAPPENS.stream()
                .flatMap(kind -> programme.all(kind).stream())
                .map(Fact::on)
                .filter(day -> !YearMonth.from(day).isAfter(over))
                .max(LocalDate::compareTo)
                .map(day -> Window.endingWith(YearMonth.from(day)))
                .orElse(null);
    }
}
