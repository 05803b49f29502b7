package org.cairn.standalone.oulad;

import org.jspecify.annotations.Nullable;

/// A row of `studentRegistration.csv`.
record Registration(
        StudentKey key,
        @Nullable Integer registeredDay,
        @Nullable Integer unregisteredDay,
        long line) {}
