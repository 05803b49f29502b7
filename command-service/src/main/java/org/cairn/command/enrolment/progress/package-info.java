/// Review how a learner comes on.
@NullMarked
package org.cairn.command.enrolment.progress;

import org.jspecify.annotations.NullMarked;
