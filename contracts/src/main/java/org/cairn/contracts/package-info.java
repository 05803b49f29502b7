/// The published language of Cairn: commands, events and value types, by capability. Records only.
@NullMarked
package org.cairn.contracts;

import org.jspecify.annotations.NullMarked;
