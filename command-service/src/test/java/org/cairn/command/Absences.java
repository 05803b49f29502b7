package org.cairn.command;

import static org.cairn.command.University.*;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveId;
import org.cairn.contracts.enrolment.LeaveStarted;

/// Ada is away now and then. Words that tests of enrolments are written in.
public final class Absences {

    public static final LocalDate FIRST_OF_APRIL = LocalDate.of(2026, 4, 1);
    public static final LocalDate FIRST_OF_MAY = LocalDate.of(2026, 5, 1);
    public static final LocalDate FIRST_OF_JUNE = LocalDate.of(2026, 6, 1);

    public static final LeaveId SPRING = new LeaveId(new UUID(11, 1));
    public static final LeaveId SUMMER = new LeaveId(new UUID(11, 2));

    public static LeaveStarted adaOnLeave(LocalDate from) {
        return adaOnLeave(SPRING, from, true);
    }

    public static LeaveStarted adaOnLeave(LeaveId leave, LocalDate from, boolean clockStopped) {
        return new LeaveStarted(leave, ADAS, ADA, WELDING, "health", clockStopped, null, null, from);
    }

    public static LeaveEnded adaIsBack(LocalDate on) {
        return new LeaveEnded(SPRING, ADAS, ADA, WELDING, on);
    }

    public static LearnerWithdrawn adaLeftAfter(LocalDate lastActivityOn, LocalDate day) {
        return new LearnerWithdrawn(ADAS, ADA, WELDING, "moved-away", lastActivityOn, day);
    }

    public static EnrolmentResumed adaReturned(LocalDate withdrawnOn, LocalDate on) {
        return new EnrolmentResumed(ADAS, ADA, WELDING, "returned", withdrawnOn, on);
    }

    private Absences() {}
}
