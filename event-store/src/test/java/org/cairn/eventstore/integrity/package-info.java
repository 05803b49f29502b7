/// Tests of chain, tree, checkpoints and proofs.
@NullMarked
package org.cairn.eventstore.integrity;

import org.jspecify.annotations.NullMarked;
