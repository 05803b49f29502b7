/// What holds of enrolments through several commands.
@NullMarked
package org.cairn.command.enrolment;

import org.jspecify.annotations.NullMarked;
