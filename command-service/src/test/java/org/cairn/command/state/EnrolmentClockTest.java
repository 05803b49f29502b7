package org.cairn.command.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.Absences.*;
import static org.cairn.command.University.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cairn.command.Seeds;
import org.cairn.command.state.EnrolmentClock.Standstill;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnrolmentClockTest {

    @Test
    void theFirstDayCounts() {
        var clock = EnrolmentClock.of(START, List.of());
        assertThat(clock.daysBy(START)).isEqualTo(1);
        assertThat(clock.daysBy(START.minusDays(5))).isZero();
        assertThat(clock.daysBy(FIRST_OF_MAY)).isEqualTo(28 + 31 + 30 + 1);
        assertThat(clock.dayOfCount(1)).isEqualTo(START);
    }

    /// From 1 February to 30 June are 28 + 31 + 30 + 31 + 30 = 150 days, of which April was leave.
    @Test
    void aLeaveStopsItOnlyIfItIsMeantTo() {
        assertThat(clockAfter(adaOnLeave(FIRST_OF_APRIL), adaIsBack(FIRST_OF_MAY))
                        .daysBy(TODAY))
                .isEqualTo(120);
        var running = adaOnLeave(SPRING, FIRST_OF_APRIL, false);
        assertThat(clockAfter(running, adaIsBack(FIRST_OF_MAY)).daysBy(TODAY)).isEqualTo(150);
    }

    /// The day of the withdrawal counts, and so does the day of the return: from 2 April to 31 May are 29 + 31 days.
    @Test
    void whoHasLeftHasNoDays() {
        var clock = clockAfter(adaLeft(FIRST_OF_APRIL), adaReturned(FIRST_OF_APRIL, FIRST_OF_JUNE));
        assertThat(clock.daysBy(TODAY)).isEqualTo(150 - 60);
        assertThat(clock.stoppedDaysBy(FIRST_OF_APRIL)).isZero();
        assertThat(clockAfter(adaLeft(MONDAY), adaReturned(MONDAY, MONDAY)).stoppedDaysBy(TODAY))
                .isZero();
    }

    @Test
    void aLeaveDuringWhichTheLearnerLeftDoesNotGoOnAfterTheReturn() {
        var clock = clockAfter(adaOnLeave(MONDAY), adaLeft(FIRST_OF_APRIL), adaReturned(FIRST_OF_APRIL, FIRST_OF_MAY));
        // March from the 2nd on, and April: 30 + 30 days.
        assertThat(clock.stoppedDaysBy(TODAY)).isEqualTo(60);
    }

    /// Against a count day by day; the seed says which intervals.
    @Test
    void itCountsAsOneCountsOnACalendar() {
        Seeds.check(5_000, random -> {
            var standstills = intervals(random);
            var clock = EnrolmentClock.of(START, standstills);
            var counted = 0;
            var stopped = 0;
            for (var day = START; day.isBefore(START.plusDays(60)); day = day.plusDays(1)) {
                if (stands(standstills, day)) stopped++;
                else
                    assertThat(clock.dayOfCount(++counted))
                            .as("%s", standstills)
                            .isEqualTo(day);
                assertThat(clock.daysBy(day)).as("%s by %s", standstills, day).isEqualTo(counted);
                assertThat(clock.stoppedDaysBy(day))
                        .as("%s by %s", standstills, day)
                        .isEqualTo(stopped);
            }
        });
    }

    private static List<Standstill> intervals(Random random) {
        var intervals = new ArrayList<Standstill>();
        for (var i = random.nextInt(5); i > 0; i--) {
            var from = START.plusDays(random.nextInt(70) - 10);
            intervals.add(new Standstill(from, random.nextInt(6) == 0 ? null : from.plusDays(random.nextInt(20))));
        }
        return intervals;
    }

    private static boolean stands(List<Standstill> standstills, LocalDate day) {
        return standstills.stream().anyMatch(each -> !day.isBefore(each.from()) && isBefore(day, each.until()));
    }

    private static boolean isBefore(LocalDate day, @Nullable LocalDate until) {
        return until == null || day.isBefore(until);
    }

    private static EnrolmentClock clockAfter(DomainEvent... events) {
        return EnrolmentState.BOUNDARY
                .of(List.of(adaEnrolled(events)))
                .participation()
                .clock();
    }
}
