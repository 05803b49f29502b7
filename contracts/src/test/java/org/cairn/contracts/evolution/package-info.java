/// Every version of every event that was ever released, and how older ones become the newest.
@NullMarked
package org.cairn.contracts.evolution;

import org.jspecify.annotations.NullMarked;
