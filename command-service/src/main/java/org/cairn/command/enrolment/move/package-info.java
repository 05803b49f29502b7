/// Let an enrolment go on under another version of its pathway.
@NullMarked
package org.cairn.command.enrolment.move;

import org.jspecify.annotations.NullMarked;
