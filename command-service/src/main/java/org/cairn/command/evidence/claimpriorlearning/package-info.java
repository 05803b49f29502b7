/// Claim that earlier learning be recognised.
@NullMarked
package org.cairn.command.evidence.claimpriorlearning;

import org.jspecify.annotations.NullMarked;
