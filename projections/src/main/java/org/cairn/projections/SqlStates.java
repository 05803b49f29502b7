package org.cairn.projections;

import java.sql.SQLException;
import java.util.Set;

/// What the database complains of.
final class SqlStates {
    /// Cardinality, data, integrity, limits of a value, raised by a function.
    private static final Set<String> ABOUT_THE_DATA = Set.of("21", "22", "23", "54", "P0");

    /// Whether the same rows would be refused again, while others would not.
    static boolean isAboutTheData(SQLException refused) {
        var state = refused.getSQLState();
        return state != null && state.length() == 5 && ABOUT_THE_DATA.contains(state.substring(0, 2));
    }

    /// Whether the same may succeed when it is tried again at once: two transactions were in each other's way.
    static boolean isPassing(SQLException refused) {
        return "40P01".equals(refused.getSQLState()) || "40001".equals(refused.getSQLState());
    }

    /// Whether a lock was waited for in vain.
    static boolean isLockTimeout(SQLException refused) {
        return "55P03".equals(refused.getSQLState());
    }

    private SqlStates() {}
}
