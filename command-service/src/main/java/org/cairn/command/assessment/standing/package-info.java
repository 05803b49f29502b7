/// Ask what stands on a judgement.
@NullMarked
package org.cairn.command.assessment.standing;

import org.jspecify.annotations.NullMarked;
