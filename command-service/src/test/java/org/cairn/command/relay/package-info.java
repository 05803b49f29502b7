/// The relay against a real broker and a real database.
@NullMarked
package org.cairn.command.relay;

import org.jspecify.annotations.NullMarked;
