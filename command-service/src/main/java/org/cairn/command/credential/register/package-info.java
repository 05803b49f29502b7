/// Look up what is issued.
@NullMarked
package org.cairn.command.credential.register;

import org.jspecify.annotations.NullMarked;
