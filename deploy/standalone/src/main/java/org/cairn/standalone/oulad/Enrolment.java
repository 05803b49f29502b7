package org.cairn.standalone.oulad;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All rows about one person in one presentation.
record Enrolment(Student student, Registration registration, Course course, List<Submission> submissions) {

    StudentKey key() {
        return student.key();
    }

    Presentation presentation() {
        return key().presentation();
    }

    /// A missing date of registration counts as the presentation's start.
    LocalDate enrolledOn() {
        var day = registration.registeredDay();
        return presentation().day(day == null ? 0 : day);
    }

    @Nullable
    LocalDate withdrawnOn() {
        var day = registration.unregisteredDay();
        return day == null ? null : presentation().day(day);
    }

    LocalDate endsOn() {
        return presentation().day(course.lengthDays());
    }
}
