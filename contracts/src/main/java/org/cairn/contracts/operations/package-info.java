/// The running of programmes: staff, training, platforms, sessions, observation, surveys, workload, cost.
@NullMarked
package org.cairn.contracts.operations;

import org.jspecify.annotations.NullMarked;
