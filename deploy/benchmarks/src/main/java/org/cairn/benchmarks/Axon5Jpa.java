package org.cairn.benchmarks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.cairn.eventstore.JacksonConverter;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import tools.jackson.databind.json.JsonMapper;

/// Axon Framework 5's JPA engine on Hibernate, with its own table and indexes. It takes one tag per event, which names
/// the aggregate; no other caller writes to it.
final class Axon5Jpa implements Contender {

    private static final int EVENTS_PER_AGGREGATE = 30;

    private final EntityManagerFactory factory;
    private final AggregateBasedJpaEventStorageEngine engine;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final int callers;

    Axon5Jpa(Database database, int callers) {
        this.callers = callers;
        factory = new HibernatePersistenceConfiguration("bench")
                .managedClasses(AggregateEventEntry.class)
                .property("hibernate.connection.datasource", database.pool(null, callers + 1))
                .property("hibernate.hbm2ddl.auto", "create")
                .property("hibernate.globally_quoted_identifiers", "true")
                .createEntityManagerFactory();
        var converter = new DelegatingEventConverter(
                new JacksonConverter(JsonMapper.builder().build()));
        engine = new AggregateBasedJpaEventStorageEngine(this::entityManager, transactions(), converter, same -> same);
    }

    private TransactionManager transactions() {
        return () -> {
            var manager = factory.createEntityManager();
            manager.getTransaction().begin();
            current.set(manager);
            return new Transaction() {
                @Override
                public void commit() {
                    end(manager, () -> manager.getTransaction().commit());
                }

                @Override
                public void rollback() {
                    end(manager, () -> manager.getTransaction().rollback());
                }
            };
        };
    }

    private void end(EntityManager manager, Runnable how) {
        current.remove();
        try (manager) {
            how.run();
        }
    }

    /// The thread's own. The engine closes it within the transaction, whose business that is.
    private EntityManager entityManager() {
        var manager = current.get();
        return (EntityManager) Proxy.newProxyInstance(
                Axon5Jpa.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (_, method, arguments) -> {
                    if (method.getName().equals("close")) return null;
                    try {
                        return method.invoke(manager, arguments);
                    } catch (InvocationTargetException e) {
                        throw Objects.requireNonNull(e.getCause());
                    }
                });
    }

    @Override
    public Operation caller(int number) {
        var source = new Sample.Source(number, callers, Sample.KEYS);
        return new Operation() {

            private Tag tag = new Tag("aggregate", "");
            private ConsistencyMarker marker = ConsistencyMarker.ORIGIN;
            private int sequence;

            @Override
            public int run() {
                if (sequence++ % EVENTS_PER_AGGREGATE == 0) {
                    tag = new Tag("aggregate", UUID.randomUUID().toString());
                    marker = ConsistencyMarker.ORIGIN;
                }
                marker = append(source.next(), tag, marker);
                return 1;
            }
        };
    }

    private ConsistencyMarker append(Sample sample, Tag tag, ConsistencyMarker marker) {
        var message = new GenericEventMessage(
                sample.id().toString(), CairnAppends.TYPE, sample.payload(), Map.of("cause", "bench"), Instant.now());
        var condition =
                AppendCondition.withCriteria(EventCriteria.havingTags(tag)).withMarker(marker);
        return engine.appendEvents(condition, null, List.of(new GenericTaggedEventMessage<>(message, Set.of(tag))))
                .thenCompose(Axon5Jpa::commit)
                .join();
    }

    @SuppressWarnings("unchecked") // what the commit gives is handed back to its own transaction
    private static CompletableFuture<ConsistencyMarker> commit(AppendTransaction<?> transaction) {
        var typed = (AppendTransaction<Object>) transaction;
        return typed.commit(null).thenCompose(done -> typed.afterCommit(done, null));
    }

    @Override
    public void close() {
        engine.close();
        factory.close();
    }
}
