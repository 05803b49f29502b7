package org.cairn.command.identity;

import org.jspecify.annotations.Nullable;

/// What equity reports ask for, as it was at the time of the enrolment.
///
/// @param imdBand index of multiple deprivation, for example `20-30%`
public record EnrolmentAttributes(
        @Nullable String gender,
        @Nullable String region,
        @Nullable String highestEducation,
        @Nullable String imdBand,
        @Nullable String ageBand,
        @Nullable Boolean disability,
        @Nullable Integer previousAttempts,
        @Nullable Integer studiedCredits) {}
