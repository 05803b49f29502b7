package org.cairn.projections;

/// One generation of a read model that is being fed.
///
/// @param position the last event that it has taken in
/// @param summed   whether each batch adds to its sums. One that is fed from the first event, and that nobody reads
///                 yet, gets them at once from all of its rows: see [Rows#summed]
record Target(ReadModel model, int generation, Space space, long position, boolean summed) {

    Target at(long reached) {
        return new Target(model, generation, space, reached, summed);
    }

    Target withSums() {
        return new Target(model, generation, space, position, true);
    }
}
