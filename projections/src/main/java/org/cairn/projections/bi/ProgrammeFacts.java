package org.cairn.projections.bi;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the facts of programmes back from the tables of the schema `bi`.
///
/// All of one programme are read in as many statements as there are tables. Callers who want them to be of one moment
/// give a connection with a snapshot: `REPEATABLE READ`, read only.
public final class ProgrammeFacts {
    private static final int FETCHED = 10_000;

    /// @param connection whose role may read the schema `bi`, without auto-commit: rows are fetched in portions
    /// @param asKnownAt  what was recorded later is left out; null = nothing is
    public static Programme load(Connection connection, String pathway, @Nullable Instant asKnownAt)
            throws SQLException {
        return Programme.of(pathway, facts(connection, pathway, asKnownAt), asKnownAt);
    }

    /// The codes of all pathways of which a version was published, in their order.
    public static List<String> pathways(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT pathway FROM bi.dim_pathway ORDER BY pathway COLLATE \"C\"")) {
            var pathways = new ArrayList<String>();
            while (rows.next()) pathways.add(rows.getString(1));
            return List.copyOf(pathways);
        }
    }

    /// All that a programme of this pathway may be made of; [Programme#of] chooses.
    ///
    /// @param pathway null for all there are
    static List<Fact> facts(Connection connection, @Nullable String pathway, @Nullable Instant asKnownAt)
            throws SQLException {
        var facts = new ArrayList<Fact>();
        for (var table : FactTables.ALL) read(connection, table, pathway, asKnownAt, facts);
        return facts;
    }

    private static void read(
            Connection connection,
            FactTable<?> table,
            @Nullable String pathway,
            @Nullable Instant asKnownAt,
            List<Fact> facts)
            throws SQLException {
        var known = " WHERE recorded_at <= coalesce(?, 'infinity'::timestamptz)";
        var ours = pathway == null ? "" : belongs(table);
        try (var select = connection.prepareStatement(table.select() + known + ours)) {
            select.setFetchSize(FETCHED);
            select.setObject(
                    1, asKnownAt == null ? null : asKnownAt.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            if (!ours.isEmpty()) select.setString(2, pathway);
            try (var rows = select.executeQuery()) {
                while (rows.next()) facts.add(table.read(rows));
            }
        }
    }

    /// As [Selection] has it, or more: money and time may be nobody's, and what names no pathway is chosen there.
    private static String belongs(FactTable<?> table) {
        if (table.has("pathway")) return " AND (pathway = ? OR pathway IS NULL)";
        return table.has("learner") ? " AND learner IN (SELECT learner FROM bi.fact_enrolment WHERE pathway = ?)" : "";
    }

    private ProgrammeFacts() {}
}
