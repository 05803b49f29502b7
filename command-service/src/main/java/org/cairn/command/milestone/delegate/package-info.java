/// Delegate the power to approve for some days, and end that.
@NullMarked
package org.cairn.command.milestone.delegate;

import org.jspecify.annotations.NullMarked;
