/// Revoke a credential: one person proposes, another confirms.
@NullMarked
package org.cairn.command.credential.revoke;

import org.jspecify.annotations.NullMarked;
