/// Compute verdicts again under another policy, for all on a pathway version.
@NullMarked
package org.cairn.command.assessment.recalculate;

import org.jspecify.annotations.NullMarked;
