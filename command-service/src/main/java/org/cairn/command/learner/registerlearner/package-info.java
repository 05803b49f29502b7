/// Register a learner: the person to `identity`, the fact to the log.
@NullMarked
package org.cairn.command.learner.registerlearner;

import org.jspecify.annotations.NullMarked;
