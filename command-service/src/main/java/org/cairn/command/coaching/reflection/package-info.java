/// Record that a learner looked back.
@NullMarked
package org.cairn.command.coaching.reflection;

import org.jspecify.annotations.NullMarked;
