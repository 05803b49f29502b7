/// Let a learner who had withdrawn go on with the same enrolment.
@NullMarked
package org.cairn.command.enrolment.resume;

import org.jspecify.annotations.NullMarked;
