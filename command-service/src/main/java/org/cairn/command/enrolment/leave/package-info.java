/// Let a learner go on leave and come back from it.
@NullMarked
package org.cairn.command.enrolment.leave;

import org.jspecify.annotations.NullMarked;
