/// Revoke the approval of a milestone: ordered by one person, confirmed by another.
@NullMarked
package org.cairn.command.milestone.revoke;

import org.jspecify.annotations.NullMarked;
