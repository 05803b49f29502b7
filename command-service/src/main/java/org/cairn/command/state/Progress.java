package org.cairn.command.state;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import org.cairn.contracts.enrolment.ProgressFigures;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.jspecify.annotations.Nullable;

/// Satisfactory progress in the sense of 34 CFR 668.34, from what is recorded: pace and longest time. Exact; what is
/// rounded is only for people to read.
///
/// @param paceMet      whether someone who goes on like this finishes within the longest time: with 150 %, whether at
///                     least two thirds of what was attempted are completed. Met while nothing was attempted
/// @param timeFrameMet whether the days used are within the longest time
public record Progress(ProgressFigures figures, boolean paceMet, boolean timeFrameMet) {

    private static final int PERCENT = 150;
    private static final int DECIMALS = 4;

    /// By the end of that day.
    public static Progress on(LocalDate day, EnrolmentState enrolment, PathwayDefinition pathway, MasteryScale scale) {
        var competencies = pathway.competencies();
        var mastery = enrolment.assessment().mastery();
        var completed = AskedLevels.of(pathway.requirement(), scale).metBy(mastery.highestBy(day, scale));
        var attempted = new HashSet<>(mastery.by(day));
        for (var evidence : enrolment.portfolio().evidence().values()) {
            if (evidence.effectiveOn().isAfter(day)
                    || enrolment.portfolio().isWithdrawn(evidence.evidence())
                    || !enrolment.participation().sharesFrameworkWith(evidence.pathway())) continue;
            attempted.addAll(evidence.competencies());
        }
        attempted.retainAll(competencies);

        var credits = PathwayCredits.of(pathway);
        return of(
                credits.hundredthsOf(attempted),
                credits.hundredthsOf(completed),
                enrolment.participation().clock(),
                TimeFrame.of(pathway),
                day);
    }

    static Progress of(long attempted, long completed, EnrolmentClock clock, @Nullable TimeFrame frame, LocalDate day) {
        var used = clock.daysBy(day);
        var maximum = frame == null ? null : frame.maximumDays();
        var figures = new ProgressFigures(
                Credits.ofHundredths(attempted),
                Credits.ofHundredths(completed),
                attempted == 0 ? null : ratio(completed, attempted, RoundingMode.DOWN),
                used,
                clock.stoppedDaysBy(day),
                maximum,
                maximum == null || maximum == 0 ? null : ratio(used, maximum, RoundingMode.UP));
        var percent = frame == null ? PERCENT : frame.percent();
        return new Progress(figures, completed * percent >= attempted * 100, maximum == null || used <= maximum);
    }

    private static BigDecimal ratio(long part, long whole, RoundingMode rounding) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, rounding);
    }
}
