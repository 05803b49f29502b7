/// Time and money spent.
@NullMarked
package org.cairn.command.operations.spend;

import org.jspecify.annotations.NullMarked;
