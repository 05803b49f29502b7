package org.cairn.projections;

/// What a table of a live read model holds, in one number.
///
/// @param sha256 over all rows as text, ordered by the primary key; equal for every build of the same log
public record TableDigest(String readModel, String table, long rows, String sha256) {}
