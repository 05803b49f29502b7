/// Tests of ratifying design baselines.
@NullMarked
package org.cairn.command.pathway.ratifybaseline;

import org.jspecify.annotations.NullMarked;
