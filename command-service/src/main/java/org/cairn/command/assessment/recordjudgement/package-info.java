/// Record a judgement, and the mastery that it shows.
@NullMarked
package org.cairn.command.assessment.recordjudgement;

import org.jspecify.annotations.NullMarked;
