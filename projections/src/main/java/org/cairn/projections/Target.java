package org.cairn.projections;

/// One generation of a read model that is being fed.
///
/// @param position the last event that it has taken in
record Target(ReadModel model, int generation, Space space, long position) {

    Target at(long reached) {
        return new Target(model, generation, space, reached);
    }
}
