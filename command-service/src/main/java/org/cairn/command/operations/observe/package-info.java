/// Practice, observed by a rubric.
@NullMarked
package org.cairn.command.operations.observe;

import org.jspecify.annotations.NullMarked;
