/// Declare who made a work together.
@NullMarked
package org.cairn.command.evidence.groupwork;

import org.jspecify.annotations.NullMarked;
