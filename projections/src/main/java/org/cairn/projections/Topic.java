package org.cairn.projections;

/// A topic as the broker has it.
///
/// @param id         given by the broker: a topic of the same name that was made anew has another
/// @param partitions how many it has
record Topic(String name, String id, int partitions) {}
