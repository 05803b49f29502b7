/// First approval, and its confirmation by a second person.
@NullMarked
package org.cairn.command.milestone.approve;

import org.jspecify.annotations.NullMarked;
