/// Appeal against a decision, and decide on that by a panel.
@NullMarked
package org.cairn.command.milestone.appeal;

import org.jspecify.annotations.NullMarked;
