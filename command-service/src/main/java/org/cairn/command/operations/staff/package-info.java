/// Who works where, who left, who was trained.
@NullMarked
package org.cairn.command.operations.staff;

import org.jspecify.annotations.NullMarked;
