/// Waive a node of a requirement for one learner, and end that.
@NullMarked
package org.cairn.command.milestone.waive;

import org.jspecify.annotations.NullMarked;
