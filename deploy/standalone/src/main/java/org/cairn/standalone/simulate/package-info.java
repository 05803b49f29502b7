/// A simulated university: years of programmes with a known truth in them, as commands, so that reports can be measured
/// on what is known to be so.
@NullMarked
package org.cairn.standalone.simulate;

import org.jspecify.annotations.NullMarked;
