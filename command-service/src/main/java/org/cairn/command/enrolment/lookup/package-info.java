/// See how an enrolment stands.
@NullMarked
package org.cairn.command.enrolment.lookup;

import org.jspecify.annotations.NullMarked;
