package org.cairn.eventstore;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.core.QualifiedName;

/// Criteria as a condition on rows of `eventstore.event`.
final class CriteriaSql {
    private final String condition;
    private final List<String[]> arrays = new ArrayList<>();
    private final boolean indexed;

    CriteriaSql(Criteria criteria) {
        var alternatives = new ArrayList<String>();
        boolean everyAlternativeHasTags = !criteria.matchesAll();
        for (var alternative : criteria.alternatives()) {
            var parts = new ArrayList<String>(2);
            if (alternative.tags().length > 0) {
                var texts = new String[alternative.tags().length];
                for (int i = 0; i < texts.length; i++) {
                    texts[i] = TagText.of(alternative.tags()[i]);
                }
                parts.add("tags @> ?");
                arrays.add(texts);
            } else {
                everyAlternativeHasTags = false;
            }
            if (!alternative.types().isEmpty()) {
                parts.add("type = ANY (?)");
                arrays.add(alternative.types().stream().map(QualifiedName::name).toArray(String[]::new));
            }
            alternatives.add("(" + String.join(" AND ", parts) + ")");
        }
        condition = alternatives.isEmpty() ? "true" : "(" + String.join(" OR ", alternatives) + ")";
        indexed = everyAlternativeHasTags;
    }

    /// To be put behind `WHERE`; its parameters are given by [#bind].
    String condition() {
        return condition;
    }

    /// The expression to compare and order positions by.
    ///
    /// If the tag index can answer, "position + 0" hides the primary key from the planner. With a generic plan
    /// it would otherwise AND the few rows that the tags give with a bitmap of the whole range of positions, or
    /// walk the primary key in order: 15 times slower at 300,000 events, and growing with the log.
    String position() {
        return indexed ? "position + 0" : "position";
    }

    /// @return the index of the next parameter
    int bind(PreparedStatement statement, int index) throws SQLException {
        int next = index;
        for (String[] array : arrays) {
            statement.setArray(next++, statement.getConnection().createArrayOf("text", array));
        }
        return next;
    }
}
