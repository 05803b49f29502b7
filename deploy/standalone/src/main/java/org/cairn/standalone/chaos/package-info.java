/// Kills the real application and its database at random moments of a load, and proves from a ledger of its own that
/// nothing was lost, doubled or left half done.
@NullMarked
package org.cairn.standalone.chaos;

import org.jspecify.annotations.NullMarked;
