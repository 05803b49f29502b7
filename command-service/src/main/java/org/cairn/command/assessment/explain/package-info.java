/// Explain a verdict.
@NullMarked
package org.cairn.command.assessment.explain;

import org.jspecify.annotations.NullMarked;
