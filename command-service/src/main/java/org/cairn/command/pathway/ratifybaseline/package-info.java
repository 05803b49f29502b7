/// Record that a design baseline was ratified.
@NullMarked
package org.cairn.command.pathway.ratifybaseline;

import org.jspecify.annotations.NullMarked;
