/// Look at an approval: who gave it, in whose place, by which authorisation, and what stands on it.
@NullMarked
package org.cairn.command.milestone.look;

import org.jspecify.annotations.NullMarked;
