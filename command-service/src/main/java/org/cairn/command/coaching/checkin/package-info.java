/// Record that a check-in was held.
@NullMarked
package org.cairn.command.coaching.checkin;

import org.jspecify.annotations.NullMarked;
