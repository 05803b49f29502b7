/// Decide whether earlier learning shows a competency.
@NullMarked
package org.cairn.command.evidence.decidepriorlearning;

import org.jspecify.annotations.NullMarked;
