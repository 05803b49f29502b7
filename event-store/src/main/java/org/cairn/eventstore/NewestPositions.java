package org.cairn.eventstore;

import java.util.concurrent.atomic.AtomicLongArray;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.Tag;

/// Remembers the newest position per tag, per type, and per tag and type together, in a table of fixed size
/// that never forgets.
///
/// Proves that nothing matches after a position, long after the events themselves have left memory. Different
/// keys may share a bucket; then the proof fails, and somebody has to look closer. One thread writes; any
/// number read without locks.
final class NewestPositions {
    private final AtomicLongArray newest;
    private final int mask;
    private volatile long base;

    /// @param base every event after it will be noted
    NewestPositions(int buckets, long base) {
        newest = new AtomicLongArray(buckets);
        mask = buckets - 1;
        this.base = base;
    }

    /// Call it with ascending positions, and publish the head only afterwards.
    void note(long position, QualifiedName type, Tag[] tags) {
        int typeHash = type.hashCode();
        newest.setRelease(bucket(typeHash), position);
        for (Tag tag : tags) {
            int tagHash = hash(tag);
            newest.setRelease(bucket(tagHash), position);
            newest.setRelease(bucket(pair(tagHash, typeHash)), position);
        }
    }

    /// True if certainly no event matches between `from` (exclusive) and a head that was published before this
    /// call.
    boolean provesNothingAfter(long from, Criteria criteria) {
        if (from < base || criteria.matchesAll()) {
            return false;
        }
        for (var alternative : criteria.alternatives()) {
            if (!quiet(from, alternative)) {
                return false;
            }
        }
        return true;
    }

    private boolean quiet(long from, Criteria.Alternative alternative) {
        for (Tag tag : alternative.tags()) {
            int tagHash = hash(tag);
            if (!seenAfter(from, tagHash)) {
                return true;
            }
            if (!alternative.types().isEmpty() && noneSeenAfter(from, alternative, tagHash)) {
                return true;
            }
        }
        for (QualifiedName type : alternative.types()) {
            if (seenAfter(from, type.hashCode())) {
                return false;
            }
        }
        return !alternative.types().isEmpty();
    }

    private boolean noneSeenAfter(long from, Criteria.Alternative alternative, int tagHash) {
        for (QualifiedName type : alternative.types()) {
            if (seenAfter(from, pair(tagHash, type.hashCode()))) {
                return false;
            }
        }
        return true;
    }

    private boolean seenAfter(long from, int hash) {
        return newest.getAcquire(bucket(hash)) > from;
    }

    private static int hash(Tag tag) {
        return tag.key().hashCode() * 31 + tag.value().hashCode();
    }

    private static int pair(int tagHash, int typeHash) {
        return tagHash * 0x85EBCA6B + typeHash + 1;
    }

    private int bucket(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x9E3779B1;
        return (mixed ^ (mixed >>> 15)) & mask;
    }
}
