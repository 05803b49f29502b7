/// Enrol a learner on a pathway version.
@NullMarked
package org.cairn.command.enrolment.enrol;

import org.jspecify.annotations.NullMarked;
