/// The all-in-one application: command line, wiring, start and stop.
@NullMarked
package org.cairn.standalone;

import org.jspecify.annotations.NullMarked;
