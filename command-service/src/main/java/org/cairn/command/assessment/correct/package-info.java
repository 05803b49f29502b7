/// Correct the mark of a judgement.
@NullMarked
package org.cairn.command.assessment.correct;

import org.jspecify.annotations.NullMarked;
