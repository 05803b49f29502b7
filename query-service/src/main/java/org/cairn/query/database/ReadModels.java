package org.cairn.query.database;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;

/// The read models, in a role that can only look.
///
/// An answer with lists inside is fetched in one statement, its lists as JSON: one round trip, and one snapshot,
/// so that no answer is half of one position and half of another.
public final class ReadModels {
    private final JdbcClient client;
    /// Of its own: the application's mapper is set for requests and answers.
    private final JsonMapper json = JsonMapper.builder().build();

    public ReadModels(JdbcClient client) {
        this.client = client;
    }

    public StatementSpec sql(String statement) {
        return client.sql(statement);
    }

    /// The elements of a JSON array that a statement answered with; none if it answered null.
    public <T> List<T> list(@Nullable String array, Class<T> element) {
        if (array == null) return List.of();
        return json.readValue(array, json.getTypeFactory().constructCollectionType(List.class, element));
    }

    public <T> T value(String text, Class<T> type) {
        return json.readValue(text, type);
    }
}
