/// An event store for Axon Framework 5 on PostgreSQL: conditional appends, dense positions in commit order, one
/// insert-only table.
@NullMarked
package org.cairn.eventstore;

import org.jspecify.annotations.NullMarked;
