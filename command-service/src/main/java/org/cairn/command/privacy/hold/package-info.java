/// Forbid the erasure of a learner, and allow it again.
@NullMarked
package org.cairn.command.privacy.hold;

import org.jspecify.annotations.NullMarked;
