package org.cairn.benchmarks;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.AnnotationBasedTagResolver;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.annotation.AnnotationMessageTypeResolver;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Envelope;
import org.cairn.projections.Projections;

/// Puts a [University] into a database: its definitions by commands, its history by appending the events that commands
/// would have led to.
final class Opening {

    private static final int EVENTS_PER_APPEND = 1000;

    private final AnnotationMessageTypeResolver types = new AnnotationMessageTypeResolver();
    private final AnnotationBasedTagResolver tags = new AnnotationBasedTagResolver();
    private final CommandSide side;
    private final Map<String, String> metadata;
    private final ArrayList<TaggedEventMessage<?>> waiting = new ArrayList<>();

    private Opening(CommandSide side, University university) {
        this.side = side;
        this.metadata = Map.of(Envelope.ACTOR, university.assessor().toString());
    }

    /// @param readModels whether to build them, too
    static University in(Database database, int learners, boolean readModels, PrintStream progress)
            throws InterruptedException {
        progress.printf("making a history of %d learners with %d events each%n", learners, University.PRIOR_EVENTS);
        CommandSide.migrate(database);
        try (var side = CommandSide.on(database, 0)) {
            var assessor = side.staff().register(University.ACCOUNT, "Assessor", true);
            var university = University.of(assessor, LocalDate.now(ZoneOffset.UTC), learners);
            university.opening().forEach(side.commands()::execute);
            var opening = new Opening(side, university);
            for (var learner : university.learners())
                university.history(learner).forEach(opening::add);
            opening.append();
            if (readModels) side.projections().rebuild(Projections.ALL, (_, _) -> {});
            return university;
        }
    }

    /// The definitions alone, beside whatever is there.
    static void definitions(CommandSide side) {
        var assessor = side.staff().find(University.ACCOUNT).orElseThrow();
        University.of(assessor, LocalDate.now(ZoneOffset.UTC), 0).opening().forEach(side.commands()::execute);
    }

    private void add(DomainEvent event) {
        var type = types.resolve(event.getClass()).orElseThrow();
        var message = new GenericEventMessage(UUID.randomUUID().toString(), type, event, metadata, Instant.now());
        waiting.add(new GenericTaggedEventMessage<>(message, tags.resolve(message)));
        if (waiting.size() == EVENTS_PER_APPEND) append();
    }

    private void append() {
        if (waiting.isEmpty()) return;
        side.engine()
                .appendEvents(AppendCondition.none(), null, new ArrayList<>(waiting))
                .thenCompose(transaction -> transaction.commit(null))
                .join();
        waiting.clear();
    }
}
