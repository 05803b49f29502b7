/// Proofs that the log is what it was: hash chain, Merkle tree (RFC 9162), signed checkpoints and exported
/// proofs (C2SP).
@NullMarked
package org.cairn.eventstore.integrity;

import org.jspecify.annotations.NullMarked;
