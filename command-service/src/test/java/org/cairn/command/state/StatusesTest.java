package org.cairn.command.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.Absences.*;
import static org.cairn.command.Boardroom.*;
import static org.cairn.command.University.*;

import java.time.LocalDate;
import java.util.List;
import org.cairn.contracts.enrolment.EnrolmentStatus;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.shared.DomainEvent;
import org.junit.jupiter.api.Test;

class StatusesTest {

    @Test
    void aStatusFollowsFromWhatIsRecorded() {
        var away = new DomainEvent[] {
            adaOnLeave(MONDAY),
            adaIsBack(FIRST_OF_APRIL),
            adaLeft(FIRST_OF_MAY),
            adaReturned(FIRST_OF_MAY, FIRST_OF_JUNE)
        };
        assertThat(on(START.minusDays(1), away)).isEqualTo(EnrolmentStatus.TO_COME);
        assertThat(on(START, away)).isEqualTo(EnrolmentStatus.ACTIVE);
        assertThat(on(MONDAY, away)).isEqualTo(EnrolmentStatus.LEAVE);
        assertThat(on(FIRST_OF_APRIL, away)).isEqualTo(EnrolmentStatus.ACTIVE);
        assertThat(on(FIRST_OF_MAY.plusDays(1), away)).isEqualTo(EnrolmentStatus.WITHDRAWN);
        assertThat(on(FIRST_OF_JUNE, away)).isEqualTo(EnrolmentStatus.ACTIVE);
        assertThat(on(MONDAY, adaLeft(MONDAY))).isEqualTo(EnrolmentStatus.WITHDRAWN);
    }

    /// 69 days are expected, so time is up after the 103rd, which is 14 May.
    @Test
    void whoseTimeIsOverHasLapsed() {
        var pathway = new PathwayDefinition(
                "Welding",
                FRAMEWORK,
                SCALE,
                POLICY,
                START,
                LocalDate.of(2026, 4, 10),
                WELDING_PATHWAY.requirement(),
                WELDING_PATHWAY.milestones());
        var state = EnrolmentState.BOUNDARY.of(List.of(adaEnrolled()));
        assertThat(Statuses.on(LocalDate.of(2026, 5, 14), state, pathway)).isEqualTo(EnrolmentStatus.ACTIVE);
        assertThat(Statuses.on(LocalDate.of(2026, 5, 15), state, pathway)).isEqualTo(EnrolmentStatus.LAPSED);
    }

    private static EnrolmentStatus on(LocalDate day, DomainEvent... events) {
        return Statuses.on(day, EnrolmentState.BOUNDARY.of(List.of(adaEnrolled(events))), WELDING_PATHWAY);
    }
}
