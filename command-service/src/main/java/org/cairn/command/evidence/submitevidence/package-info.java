/// Take in a piece of work as evidence.
@NullMarked
package org.cairn.command.evidence.submitevidence;

import org.jspecify.annotations.NullMarked;
