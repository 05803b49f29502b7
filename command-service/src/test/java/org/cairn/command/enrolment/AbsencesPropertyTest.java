package org.cairn.command.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.University.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cairn.command.Seeds;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveId;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whatever leaves, withdrawals and returns follow each other: the state says of every day what somebody finds who
/// marks the days on a calendar, one event after another.
class AbsencesPropertyTest {

    private static final int DAYS = 60;

    @Test
    void theStateKnowsEveryDay() {
        Seeds.check(2_000, random -> {
            var events = new ArrayList<DomainEvent>();
            var onLeave = new HashSet<LocalDate>();
            var away = new HashSet<LocalDate>();
            tell(random, events, onLeave, away);
            var state = EnrolmentState.BOUNDARY.of(List.of(adaEnrolled(events.toArray(DomainEvent[]::new))));
            var participation = state.participation();
            var counted = 0;
            for (var day = START; day.isBefore(START.plusDays(DAYS)); day = day.plusDays(1)) {
                var gone = away.contains(day);
                var leave = onLeave.contains(day);
                if (!gone && !leave) counted++;
                assertThat(participation.hasLeftBefore(day)).as("%s gone", day).isEqualTo(gone);
                assertThat(participation.onLeave(day)).as("%s on leave", day).isEqualTo(leave);
                assertThat(participation.activeOn(day)).as("%s active", day).isEqualTo(!gone && !leave);
                assertThat(participation.clock().daysBy(day))
                        .as("%s counted", day)
                        .isEqualTo(counted);
            }
        });
    }

    /// Forward in time, by steps of up to five days.
    private static void tell(Random random, List<DomainEvent> events, Set<LocalDate> onLeave, Set<LocalDate> away) {
        var day = START.plusDays(random.nextInt(5));
        @Nullable LeaveId leave = null;
        var leaveFrom = day;
        @Nullable LocalDate left = null;
        while (day.isBefore(START.plusDays(DAYS))) {
            if (left != null) {
                events.add(new EnrolmentResumed(ADAS, ADA, WELDING, "returned", left, day));
                mark(away, left.plusDays(1), day);
                left = null;
            } else if (leave != null && (random.nextInt(3) > 0 || !day.isAfter(leaveFrom))) {
                day = day.isAfter(leaveFrom) ? day : leaveFrom.plusDays(1);
                events.add(new LeaveEnded(leave, ADAS, ADA, WELDING, day));
                mark(onLeave, leaveFrom, day);
                leave = null;
            } else if (leave == null && random.nextBoolean()) {
                leave = new LeaveId(new UUID(11, random.nextLong()));
                leaveFrom = day;
                events.add(new LeaveStarted(leave, ADAS, ADA, WELDING, "health", true, null, null, day));
            } else {
                events.add(new LearnerWithdrawn(ADAS, ADA, WELDING, "left", null, day));
                if (leave != null) mark(onLeave, leaveFrom, day.plusDays(1));
                leave = null;
                left = day;
            }
            day = day.plusDays(1 + random.nextInt(5));
        }
        if (leave != null) mark(onLeave, leaveFrom, START.plusDays(DAYS));
        if (left != null) mark(away, left.plusDays(1), START.plusDays(DAYS));
    }

    private static void mark(Set<LocalDate> days, LocalDate from, LocalDate until) {
        for (var day = from; day.isBefore(until); day = day.plusDays(1)) days.add(day);
    }
}
