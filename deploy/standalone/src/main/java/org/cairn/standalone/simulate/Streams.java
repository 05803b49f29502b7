package org.cairn.standalone.simulate;

import java.util.SplittableRandom;
import java.util.UUID;

/// Random numbers by purpose: each purpose has a stream of its own, made from the seed, so that what is drawn for the
/// one changes nothing of what is drawn for the other.
final class Streams {

    private final long seed;

    Streams(long seed) {
        this.seed = seed;
    }

    /// All that is drawn for a part of the whole.
    Streams part(String name) {
        return new Streams(mixed(seed ^ hash(name)));
    }

    SplittableRandom of(String purpose) {
        return new SplittableRandom(mixed(seed ^ hash(purpose)));
    }

    SplittableRandom of(String purpose, int index) {
        return new SplittableRandom(mixed(mixed(seed ^ hash(purpose)) + index));
    }

    /// The same id whenever it is asked for.
    UUID id(String purpose) {
        return id(of("id/" + purpose));
    }

    /// The stream's next id: a random one in form (RFC 9562, version 4).
    static UUID id(SplittableRandom stream) {
        var most = stream.nextLong() & 0xffffffff_ffff0fffL | 0x4000L;
        var least = stream.nextLong() & 0x3fffffff_ffffffffL | 0x80000000_00000000L;
        return new UUID(most, least);
    }

    /// FNV-1a, 64 bits.
    private static long hash(String text) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        return hash;
    }

    /// The finaliser of SplitMix64 (Steele, Lea & Flood 2014).
    private static long mixed(long bits) {
        var z = bits + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
