/// Sessions that were delivered.
@NullMarked
package org.cairn.command.operations.session;

import org.jspecify.annotations.NullMarked;
