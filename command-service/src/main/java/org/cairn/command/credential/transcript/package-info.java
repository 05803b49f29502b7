/// Seal a transcript, and show it again.
@NullMarked
package org.cairn.command.credential.transcript;

import org.jspecify.annotations.NullMarked;
