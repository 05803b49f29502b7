package org.cairn.eventstore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/// The newest committed events, by position and chained per tag, in a ring that overwrites its oldest.
///
/// One thread writes, any number read without locks. A reader that meets an overwritten slot, or asks for older
/// events than are held, is answered "not known here" and has to ask the database. An answer is never wrong.
///
/// The order of writes makes that so. To overwrite, the writer first raises `start`, then unlinks the old
/// event, then stores the new one; a reader looks at `start` last. New events count only once the head is
/// published.
final class RecentEvents {
    /// An event in the ring. `previous[i]` is the position of the event before it that has `tags[i]`, 0 if none
    /// was held.
    static final class Slot {
        final long position;
        final QualifiedName type;
        final Tag[] tags;
        private final long[] previous;
        private volatile @Nullable EventMessage message;

        Slot(long position, Tag[] tags, long[] previous, EventMessage message) {
            this.position = position;
            this.type = message.type().qualifiedName();
            this.tags = tags;
            this.previous = previous;
            this.message = message;
        }

        /// The event, or null if only its type and tags are held.
        @Nullable
        EventMessage message() {
            return message;
        }

        private long previous(Tag tag) {
            for (int i = 0; i < tags.length; i++) {
                if (tags[i].equals(tag)) {
                    return previous[i];
                }
            }
            throw new IllegalStateException("Not in the chain of " + tag);
        }
    }

    private final AtomicReferenceArray<@Nullable Slot> slots;
    private final int mask;
    private final ConcurrentMap<Tag, Slot> newestByTag;
    private final NewestPositions newest;
    private final PayloadBudget budget;
    private volatile long start; // positions from here to the head are held
    private volatile long head;

    /// @param head the position before the first event that will be put
    RecentEvents(int size, long payloadBytes, int tagBuckets, long head, Threads threads) {
        newestByTag = threads.map();
        slots = new AtomicReferenceArray<>(size);
        mask = size - 1;
        newest = new NewestPositions(tagBuckets, head);
        budget = new PayloadBudget(payloadBytes, head + 1);
        start = head + 1;
        this.head = head;
    }

    /// The last published position. Everything up to it is committed.
    long head() {
        return head;
    }

    int size() {
        return mask + 1;
    }

    /// Adds a committed event. Only the writer calls it, with consecutive positions; readers see it after
    /// [#publish].
    void put(long position, Tag[] tags, EventMessage message, int payloadBytes) {
        int index = (int) (position & mask);
        Slot old = slots.get(index);
        if (old != null) {
            start = old.position + 1;
            for (Tag tag : old.tags) {
                newestByTag.remove(tag, old);
            }
            budget.overwritten(old.position, dropMessage(old.position));
        }
        var previous = new long[tags.length];
        for (int i = 0; i < tags.length; i++) {
            Slot before = newestByTag.get(tags[i]);
            previous[i] = before == null ? 0 : before.position;
        }
        var slot = new Slot(position, tags, previous, message);
        slots.set(index, slot);
        for (Tag tag : tags) {
            newestByTag.put(tag, slot);
        }
        newest.note(position, slot.type, tags);
        budget.add(position, payloadBytes, this::dropMessage);
    }

    /// Makes everything that was put so far visible. Only the writer calls it.
    void publish(long newHead) {
        head = newHead;
    }

    private int dropMessage(long position) {
        Slot slot = at(position);
        EventMessage message = slot == null ? null : slot.message;
        if (slot == null || message == null) {
            return 0;
        }
        slot.message = null;
        return message.payload() instanceof byte[] payload ? payload.length : 0;
    }

    private boolean covers(long from) {
        return from + 1 >= start;
    }

    private @Nullable Slot at(long position) {
        Slot slot = slots.get((int) (position & mask));
        return slot != null && slot.position == position ? slot : null;
    }

    /// Whether an event matches in `(from, to]`.
    ///
    /// @param to at most [#head] as it was read before
    /// @return null: not known here
    @Nullable
    Boolean matches(Criteria criteria, long from, long to) {
        List<Slot> found = find(criteria, from, to, true);
        return found == null ? null : !found.isEmpty();
    }

    /// The matching events in `(from, to]`, ascending.
    ///
    /// @param to at most [#head] as it was read before
    /// @return null: not known here
    @Nullable
    List<Slot> matching(Criteria criteria, long from, long to) {
        return find(criteria, from, to, false);
    }

    private @Nullable List<Slot> find(Criteria criteria, long from, long to, boolean oneIsEnough) {
        if (from >= to || newest.provesNothingAfter(from, criteria)) {
            return List.of();
        }
        if (!covers(from)) {
            return null;
        }
        var found = new ArrayList<Slot>();
        if (criteria.matchesAll()) {
            if (!scan(null, from, to, oneIsEnough, found)) {
                return null;
            }
        }
        for (var alternative : criteria.alternatives()) {
            boolean known = alternative.tags().length == 0
                    ? scan(alternative, from, to, oneIsEnough, found)
                    : follow(alternative, from, to, oneIsEnough, found);
            if (!known) {
                return null;
            }
            if (oneIsEnough && !found.isEmpty()) {
                return found;
            }
        }
        if (!covers(from)) {
            return null; // the ring moved on while we looked; what was not found may have been there
        }
        return ascending(found);
    }

    /// @return false: not known here
    private boolean scan(
            Criteria.@Nullable Alternative alternative, long from, long to, boolean oneIsEnough, List<Slot> found) {
        for (long position = from + 1; position <= to; position++) {
            Slot slot = at(position);
            if (slot == null) {
                return false;
            }
            if (alternative == null || alternative.matches(slot.type, slot.tags)) {
                found.add(slot);
                if (oneIsEnough) {
                    return true;
                }
            }
        }
        return true;
    }

    /// Follows the chain of the tag that has been quiet for longest: it is likely to be the shortest.
    ///
    /// @return false: not known here
    private boolean follow(
            Criteria.Alternative alternative, long from, long to, boolean oneIsEnough, List<Slot> found) {
        Tag quietest = alternative.tags()[0];
        long position = Long.MAX_VALUE;
        for (Tag tag : alternative.tags()) {
            Slot last = newestByTag.get(tag);
            long lastPosition = last == null ? 0 : last.position;
            if (lastPosition < position) {
                position = lastPosition;
                quietest = tag;
            }
        }
        while (position > from) {
            Slot slot = at(position);
            if (slot == null) {
                return false;
            }
            if (position <= to && alternative.matches(slot.type, slot.tags)) {
                found.add(slot);
                if (oneIsEnough) {
                    return true;
                }
            }
            position = slot.previous(quietest);
        }
        return true;
    }

    private static List<Slot> ascending(ArrayList<Slot> found) {
        if (found.size() < 2) {
            return found;
        }
        found.sort(Comparator.comparingLong(slot -> slot.position));
        var distinct = new ArrayList<Slot>(found.size());
        for (Slot slot : found) {
            if (distinct.isEmpty() || distinct.getLast() != slot) {
                distinct.add(slot);
            }
        }
        return distinct;
    }
}
