package org.cairn.eventstore;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.jspecify.annotations.Nullable;

/// One append on its way. It is answered once; the answer is handed over in another thread, so that what
/// the caller does with it never holds up others who wait to append. Only before the caller has the answer's
/// future in hands, and so cannot have attached anything to it, it is completed at once.
final class PendingAppend implements Work {
    final List<EncodedEvent> events;
    final @Nullable Criteria criteria;
    final @Nullable AppendRequest request;
    private final ConsistencyMarker marker;
    private final RequestTable requests;
    private final Answers answers;
    private final CompletableFuture<Long> answer = new CompletableFuture<>();
    private long provenTo;
    private boolean answered;
    private boolean sent;
    private @Nullable Thread submitting;

    /// @param criteria null: no condition
    /// @param marker   an event that matches after it is a conflict
    PendingAppend(
            List<EncodedEvent> events,
            @Nullable Criteria criteria,
            ConsistencyMarker marker,
            long markerPosition,
            @Nullable AppendRequest request,
            RequestTable requests,
            Answers answers) {
        this.events = events;
        this.criteria = criteria;
        this.marker = marker;
        this.provenTo = markerPosition;
        this.request = request;
        this.requests = requests;
        this.answers = answers;
    }

    long bytes() {
        long bytes = 0;
        for (var event : events) {
            bytes += event.payload().length + event.metadata().length;
        }
        return bytes;
    }

    /// The position of the last event, once it is committed.
    CompletableFuture<Long> answer() {
        return answer;
    }

    /// Up to this position nothing is in conflict. What is committed does not change, so it need not be looked
    /// at again.
    long provenTo() {
        return provenTo;
    }

    void proveTo(long position) {
        provenTo = Math.max(provenTo, position);
    }

    boolean answered() {
        return answered;
    }

    /// Whether it has been given to the database, so that a lost connection leaves its outcome open.
    boolean sent() {
        return sent;
    }

    void sent(boolean now) {
        sent = now;
    }

    /// Says who is handing it in at this moment, and does not have its answer yet.
    void submitting(@Nullable Thread now) {
        submitting = now;
    }

    void committed(long lastPosition) {
        if (request != null) {
            requests.remember(request, lastPosition);
        }
        answer(() -> answer.complete(lastPosition));
    }

    @Override
    public void fail(Throwable failure) {
        answer(() -> answer.completeExceptionally(failure));
    }

    /// A repeat of a request is in conflict with what it did itself the first time; then it is a repeat that it
    /// hears of.
    void failInConflict() {
        if (request == null) {
            fail(AppendEventsTransactionRejectedException.conflictingEventsDetected(marker));
            return;
        }
        // To look the request up may have to wait for a connection, which nobody should do who leads.
        answered = true;
        answers.add(() -> answer.completeExceptionally(
                isRepeat()
                        ? new DuplicateRequestException()
                        : AppendEventsTransactionRejectedException.conflictingEventsDetected(marker)));
    }

    private void answer(Runnable completion) {
        answered = true;
        if (submitting == Thread.currentThread()) {
            completion.run();
        } else {
            answers.add(completion);
        }
    }

    private boolean isRepeat() {
        try {
            return request != null && requests.find(request.key()).isPresent();
        } catch (SQLException _) {
            return false; // a conflict is true as well, and asks to look again
        }
    }
}
