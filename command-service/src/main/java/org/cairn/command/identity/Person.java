package org.cairn.command.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who someone is. All of it may be unknown, as in data that came without names.
public record Person(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate bornOn,
        @Nullable String email) {

    public static final Person UNNAMED = new Person(null, null, null, null);
}
