package org.cairn.eventstore;

/// What an earlier append with an [AppendRequest] left.
///
/// @param fingerprint  as it was given
/// @param answer       as it was given
/// @param lastPosition the position of the last event of that append
public record AppendedRequest(byte[] fingerprint, byte[] answer, long lastPosition) {}
