/// How persons are kept, and what the log holds of them is sealed.
@NullMarked
package org.cairn.command.identity;

import org.jspecify.annotations.NullMarked;
