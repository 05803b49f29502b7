/// Loads years of history through the command path, in time order, and can be stopped and run again.
@NullMarked
package org.cairn.standalone.history;

import org.jspecify.annotations.NullMarked;
