/// Register members of staff.
@NullMarked
package org.cairn.command.staff;

import org.jspecify.annotations.NullMarked;
