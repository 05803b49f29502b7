/// Give work to assessors to mark.
@NullMarked
package org.cairn.command.assessment.allocate;

import org.jspecify.annotations.NullMarked;
