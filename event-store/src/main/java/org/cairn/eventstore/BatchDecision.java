package org.cairn.eventstore;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which appends of a batch go together, given the log up to the head in memory.
///
/// An append that is in conflict with a committed event is refused at once. One that is only in conflict with
/// another of the same batch has lost against it if that one is committed, and not before.
final class BatchDecision {
    private final BatchIndex index = new BatchIndex();
    private final List<PendingAppend> conflictLosers = new ArrayList<>();
    private final List<PendingAppend> repeatLosers = new ArrayList<>();

    private BatchDecision() {}

    static BatchDecision of(List<PendingAppend> appends, RecentEvents recent, RequestTable requests, LogSession session)
            throws SQLException {
        var decision = new BatchDecision();
        for (var append : appends) {
            decision.add(append, recent, requests, session);
        }
        return decision;
    }

    private void add(PendingAppend append, RecentEvents recent, RequestTable requests, LogSession session)
            throws SQLException {
        if (append.request != null && requests.remembers(append.request.key())) {
            append.fail(new DuplicateRequestException());
        } else if (isInConflict(append, recent, session)) {
            append.failInConflict();
        } else if (index.repeats(append)) {
            repeatLosers.add(append);
        } else if (index.conflictsWith(append)) {
            conflictLosers.add(append);
        } else {
            index.accept(append);
        }
    }

    private static boolean isInConflict(PendingAppend append, RecentEvents recent, LogSession session)
            throws SQLException {
        if (append.criteria == null) {
            return false;
        }
        long head = recent.head();
        Boolean known = recent.matches(append.criteria, append.provenTo(), head);
        boolean conflict = known != null ? known : session.anyMatching(append.criteria, append.provenTo(), head);
        if (!conflict) {
            append.proveTo(head);
        }
        return conflict;
    }

    List<PendingAppend> accepted() {
        return index.accepted();
    }

    /// To be called once the accepted ones are committed.
    void refuseLosers() {
        conflictLosers.forEach(PendingAppend::failInConflict);
        repeatLosers.forEach(append -> append.fail(new DuplicateRequestException()));
    }

    void refuseKnown(List<byte[]> keys) {
        Set<ByteBuffer> known = new HashSet<>();
        keys.forEach(key -> known.add(ByteBuffer.wrap(key)));
        for (var append : accepted()) {
            if (append.request != null && known.contains(ByteBuffer.wrap(append.request.key()))) {
                append.fail(new DuplicateRequestException());
            }
        }
    }

    List<PendingAppend> unanswered() {
        var unanswered = new ArrayList<PendingAppend>();
        for (var part : List.of(accepted(), conflictLosers, repeatLosers)) {
            for (var append : part) {
                if (!append.answered()) {
                    unanswered.add(append);
                }
            }
        }
        return unanswered;
    }
}
