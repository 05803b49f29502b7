/// Concurrent runs in which a seed decides everything, and which can therefore be repeated.
@NullMarked
package org.cairn.eventstore.simulation;

import org.jspecify.annotations.NullMarked;
