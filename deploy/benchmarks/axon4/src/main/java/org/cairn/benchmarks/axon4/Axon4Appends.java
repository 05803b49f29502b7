package org.cairn.benchmarks.axon4;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.json.JacksonSerializer;

/// Axon 4's JDBC engine as it comes, with its own table and indexes: each event in a transaction of its own, at the end
/// of an aggregate that no other caller writes to.
///
/// A function from a caller's events, each an identifier and an encoded payload, to what appends the next one.
public final class Axon4Appends implements Function<Supplier<Map.Entry<String, byte[]>>, Runnable> {

    private static final int EVENTS_PER_AGGREGATE = 30;
    private static final MetaData METADATA = MetaData.with("cause", "bench");

    private final Transactions transactions;
    private final JdbcEventStorageEngine engine;

    /// @param pool has a connection for each caller
    public Axon4Appends(DataSource pool) {
        transactions = new Transactions(pool);
        var serializer = new EncodedAlready(JacksonSerializer.defaultSerializer());
        engine = JdbcEventStorageEngine.builder()
                .connectionProvider(transactions)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        transactions.executeInTransaction(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
    }

    @Override
    public Runnable apply(Supplier<Map.Entry<String, byte[]>> events) {
        return new Caller(events);
    }

    private final class Caller implements Runnable {

        private final Supplier<Map.Entry<String, byte[]>> events;
        private String aggregate = "";
        private int sequence;

        Caller(Supplier<Map.Entry<String, byte[]>> events) {
            this.events = events;
        }

        @Override
        public void run() {
            if (sequence % EVENTS_PER_AGGREGATE == 0) {
                aggregate = UUID.randomUUID().toString();
                sequence = 0;
            }
            var event = events.get();
            var message = new GenericDomainEventMessage<>(
                    "bench", aggregate, sequence++, event.getValue(), METADATA, event.getKey(), Instant.now());
            transactions.executeInTransaction(() -> engine.appendEvents(List.of(message)));
        }
    }
}
