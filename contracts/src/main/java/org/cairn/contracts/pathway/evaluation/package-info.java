/// Whether requirements are met, by what, and what is missing. Pure functions of a tree and of what was attained.
@NullMarked
package org.cairn.contracts.pathway.evaluation;

import org.jspecify.annotations.NullMarked;
