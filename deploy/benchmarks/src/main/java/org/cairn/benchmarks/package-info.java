/// Measures the event store beside the limits of PostgreSQL and beside other engines, on one server in one run.
@NullMarked
package org.cairn.benchmarks;

import org.jspecify.annotations.NullMarked;
