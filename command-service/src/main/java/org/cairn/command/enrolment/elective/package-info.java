/// Choose among what a pathway offers, and choose otherwise.
@NullMarked
package org.cairn.command.enrolment.elective;

import org.jspecify.annotations.NullMarked;
