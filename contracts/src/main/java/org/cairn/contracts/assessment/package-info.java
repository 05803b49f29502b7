/// Judgements of evidence, and the mastery that they show.
@NullMarked
package org.cairn.contracts.assessment;

import org.jspecify.annotations.NullMarked;
