/// End an authorisation.
@NullMarked
package org.cairn.command.authorisation.end;

import org.jspecify.annotations.NullMarked;
