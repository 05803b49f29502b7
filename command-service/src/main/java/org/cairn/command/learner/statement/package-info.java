/// Place a statement of the learner in the record.
@NullMarked
package org.cairn.command.learner.statement;

import org.jspecify.annotations.NullMarked;
