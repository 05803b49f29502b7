/// Set goals, and close them.
@NullMarked
package org.cairn.command.coaching.goal;

import org.jspecify.annotations.NullMarked;
