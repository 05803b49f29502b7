/// How event types change: every version ever stored is read in its newest shape. The only part of the language that
/// needs Jackson.
@NullMarked
package org.cairn.contracts.evolution;

import org.jspecify.annotations.NullMarked;
