package org.cairn.query.progress;

import java.time.YearMonth;
import org.cairn.query.web.BadParameter;

/// A range of months, both included.
record Months(YearMonth from, YearMonth to) {
    private static final int LONGEST = 600;

    /// @throws BadParameter if it is empty or absurdly long
    Months {
        if (to.isBefore(from)) throw new BadParameter("to", "%s is before %s.".formatted(to, from));
        if (from.plusMonths(LONGEST).isBefore(to)) {
            throw new BadParameter("to", "More than %d months at once are not given.".formatted(LONGEST));
        }
    }
}
