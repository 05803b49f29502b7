package org.cairn.standalone.oulad;

import org.jspecify.annotations.Nullable;

/// A row of `studentInfo.csv`: one person in one presentation. Personal data; goes to `identity` and nowhere else.
record Student(
        StudentKey key,
        String gender,
        String region,
        String education,
        @Nullable String imdBand,
        String ageBand,
        int previousAttempts,
        int credits,
        String disability,
        FinalResult result,
        long line) {}
