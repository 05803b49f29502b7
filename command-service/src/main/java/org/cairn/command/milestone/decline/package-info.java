/// Decline a milestone.
@NullMarked
package org.cairn.command.milestone.decline;

import org.jspecify.annotations.NullMarked;
