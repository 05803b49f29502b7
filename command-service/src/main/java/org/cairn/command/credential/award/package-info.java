/// Award a credential.
@NullMarked
package org.cairn.command.credential.award;

import org.jspecify.annotations.NullMarked;
