/// Withdraw evidence.
@NullMarked
package org.cairn.command.evidence.withdrawevidence;

import org.jspecify.annotations.NullMarked;
