/// Look up what was recorded, and take back what was a mistake.
@NullMarked
package org.cairn.command.operations.retract;

import org.jspecify.annotations.NullMarked;
