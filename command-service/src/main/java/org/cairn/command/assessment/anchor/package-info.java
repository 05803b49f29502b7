/// Adopt and rate anchor scripts: reference works that are marked again over time. They count for no learner.
@NullMarked
package org.cairn.command.assessment.anchor;

import org.jspecify.annotations.NullMarked;
