package org.cairn.eventstore;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/// Axon's event store on PostgreSQL, with dynamic consistency boundaries.
///
/// **Order.** Positions are 1, 2, 3, … in commit order. All events of one append stand side by side, in the
/// order given. A token or marker at position `p` means "everything up to `p` has been seen".
///
/// **Appending.** An append is committed as a whole or not at all. Its future completes when the database has
/// acknowledged the commit, with a marker at its last event. It fails, with nothing written, with
/// - `AppendEventsTransactionRejectedException` if an event matches the condition after its marker. Whether
///   that is so is decided against all events committed before, by whatever process. Nothing is retried here;
/// - [DuplicateRequestException] if its [AppendRequest] is stored already;
/// - [EventTooLargeException], or `EventStoreException` for an event that cannot be stored as it is;
/// - [EventStoreUnavailableException] if the database or the append lock cannot be had in time, or too many
///   appends wait;
/// - [LogWentBackwardsException] if events are gone that were committed; then always, until a new engine is made;
///
/// and with [AppendOutcomeUnknownException] if the connection was lost before the answer came.
///
/// **Sourcing** sees at least everything that was committed through this engine before the call, and what other
/// processes committed up to about [EngineSettings#pollInterval] ago; [#refresh] closes that gap. A decision
/// that appends is checked against the whole log anyway; one that refuses is not.
///
/// Several engines, in one process or many, may write to one database. Futures complete in threads of their
/// own.
public final class PostgresEventStorageEngine implements EventStorageEngine, AutoCloseable {
    private final Database database;
    private final Answers answers;
    private final EventEncoder encoder;
    private final EventMessages messages = new EventMessages();
    private final HeadListeners listeners;
    private final Counters counters = new Counters();
    private final RequestTable requests;
    private final RecentEvents recent;
    private final Appender appender;

    /// Connects, and reads the newest events into memory.
    ///
    /// @param writer    a pool whose sessions may read the tables and append, for instance as `cairn_writer`.
    ///     One connection is kept for appending. It must not be shared with callers that hold a connection
    ///     while they append. Not closed by this class
    /// @param converter turns payloads into bytes
    /// @throws EventStoreUnavailableException if the database cannot be reached
    public PostgresEventStorageEngine(DataSource writer, Converter converter, EngineSettings settings) {
        this(new PostgresDatabase(writer), new JavaThreads(), converter, settings);
    }

    PostgresEventStorageEngine(Database database, Threads threads, Converter converter, EngineSettings settings) {
        this.database = database;
        answers = new Answers(threads);
        listeners = new HeadListeners(threads);
        encoder = new EventEncoder(converter, settings);
        requests = new RequestTable(database);
        try (var session = database.open()) {
            long head = session.head();
            long start = Math.max(0, head - settings.recentEvents());
            recent = new RecentEvents(
                    settings.recentEvents(), settings.recentBytes(), settings.tagBuckets(), start, threads);
            var follower = new LogFollower(recent, messages, listeners);
            follower.catchUp(session, head);
            appender = new Appender(database, threads, settings, recent, follower, requests, answers, counters);
        } catch (SQLException e) {
            throw new EventStoreUnavailableException("The event store cannot be opened", e);
        }
        appender.start();
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        }
        try {
            PendingAppend append = pending(condition, context, events);
            return CompletableFuture.completedFuture(new EngineTransaction(() -> commit(append)));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private PendingAppend pending(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        ConsistencyMarker marker = condition.consistencyMarker();
        Criteria criteria = marker == ConsistencyMarker.INFINITY ? null : Criteria.of(condition.criteria());
        long position = Math.max(0, GlobalIndexConsistencyMarker.position(marker));
        AppendRequest request = context == null ? null : context.getResource(AppendRequest.RESOURCE_KEY);
        return new PendingAppend(encoder.encode(events), criteria, marker, position, request, requests, answers);
    }

    private CompletableFuture<Long> commit(PendingAppend append) {
        append.submitting(Thread.currentThread());
        try {
            if (isInConflict(append)) {
                append.failInConflict();
                answers.give();
            } else {
                appender.submit(append);
            }
        } catch (SQLException e) {
            append.fail(new EventStoreUnavailableException("The condition of the append cannot be checked", e));
        } finally {
            append.submitting(null);
        }
        return append.answer();
    }

    /// Looks as far as the head is known, here in the caller's thread: what takes long need not be done by the
    /// appender.
    private boolean isInConflict(PendingAppend append) throws SQLException {
        if (append.criteria == null) {
            return false;
        }
        long head = recent.head();
        Boolean conflict = recent.matches(append.criteria, append.provenTo(), head);
        if (conflict == null) {
            try (var session = database.open()) {
                conflict = session.anyMatching(append.criteria, append.provenTo(), head);
            }
        }
        if (!conflict) {
            append.proveTo(head);
        }
        return conflict;
    }

    /// {@inheritDoc}
    ///
    /// The start of the condition is exclusive. The marker at the end is the head of the log as this engine
    /// knows it, whatever the criteria.
    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        Criteria criteria = Criteria.of(condition.criteria());
        long from = Math.max(0, GlobalIndexPosition.toIndex(condition.start()));
        var entries = fromMemory(criteria, from);
        if (entries != null) {
            counters.sourcedFromMemory.increment();
            return new FiniteStream(entries);
        }
        counters.sourcedFromTable.increment();
        try {
            return new FiniteStream(fromTable(criteria, from));
        } catch (SQLException e) {
            return MessageStream.failed(new EventStoreUnavailableException("The log cannot be read", e))
                    .cast();
        }
    }

    private @Nullable List<MessageStream.Entry<EventMessage>> fromMemory(Criteria criteria, long from) {
        long head = recent.head();
        var slots = recent.matching(criteria, from, head);
        if (slots == null) {
            return null;
        }
        var entries = new ArrayList<MessageStream.Entry<EventMessage>>(slots.size() + 1);
        for (var slot : slots) {
            EventMessage message = slot.message();
            if (message == null) {
                return null;
            }
            entries.add(EventMessages.entry(slot.position, message));
        }
        entries.add(EventMessages.marker(head));
        return entries;
    }

    private List<MessageStream.Entry<EventMessage>> fromTable(Criteria criteria, long from) throws SQLException {
        // Read before the query, so its snapshot shows everything up to it. It may show more: then up to its last
        // match.
        long head = recent.head();
        List<EventRow> rows;
        try (var session = database.open()) {
            rows = session.matching(criteria, from);
        }
        var entries = new ArrayList<MessageStream.Entry<EventMessage>>(rows.size() + 1);
        for (var row : rows) {
            entries.add(EventMessages.entry(row.position(), messages.message(row)));
            head = Math.max(head, row.position());
        }
        entries.add(EventMessages.marker(head));
        return entries;
    }

    /// {@inheritDoc}
    ///
    /// The token of an entry, and of the condition, is the last position that was seen: the stream goes on
    /// behind it.
    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        TrackingToken token = condition.position();
        long from = token == null ? 0 : Math.max(0, token.position().orElseThrow());
        return LogStream.open(from, Criteria.of(condition.criteria()), recent, database, messages, listeners);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return token(LogSession::head);
    }

    /// {@inheritDoc}
    ///
    /// Everything recorded at that time or later lies behind the token; so may some that was recorded earlier
    /// but committed later. The head, if there is nothing.
    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return token(session -> {
            var first = session.firstRecordedSince(at);
            return first.isPresent() ? first.getAsLong() - 1 : session.head();
        });
    }

    private CompletableFuture<TrackingToken> token(Query position) {
        try (var session = database.open()) {
            return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(position.ask(session)));
        } catch (SQLException e) {
            return CompletableFuture.failedFuture(new EventStoreUnavailableException("The log cannot be read", e));
        }
    }

    private interface Query {
        long ask(LogSession session) throws SQLException;
    }

    /// What an earlier append with this key left, by whatever process; empty if there is none.
    ///
    /// A key that was appended lately through this engine costs no SQL.
    ///
    /// @throws EventStoreUnavailableException if the database cannot be reached
    public Optional<AppendedRequest> request(byte[] key) {
        try {
            return requests.find(key);
        } catch (SQLException e) {
            throw new EventStoreUnavailableException("The request cannot be looked up", e);
        }
    }

    /// Brings memory up to the log. Sourcing after its completion sees everything that was committed before the
    /// call, by whatever process. Call it before a refusal is given out that rests on what was sourced.
    ///
    /// @return the head; fails with [EventStoreUnavailableException] if the database cannot be reached, and with
    ///     [LogWentBackwardsException] if events are gone that were committed
    public CompletableFuture<Long> refresh() {
        var refresh = new Refresh(answers);
        appender.submit(refresh);
        return refresh.answer();
    }

    /// Calls the listener with the head of the log whenever it has moved, whoever moved it. Several moves may
    /// lead to one call. It should return soon: the next call waits for it.
    public void onAppend(LongConsumer listener) {
        listeners.add(listener);
    }

    /// What this engine has done so far.
    public EngineStatistics statistics() {
        return new EngineStatistics(
                counters.appends.sum(),
                counters.events.sum(),
                counters.batches.sum(),
                counters.sourcedFromMemory.sum(),
                counters.sourcedFromTable.sum(),
                recent.head());
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("recentEvents", (long) recent.size());
    }

    /// Finishes the batch that is being written, refuses what waits behind it, and gives back its connection.
    @Override
    public void close() {
        appender.close();
    }
}
