/// The evaluation of requirements, held against every possible way to give out places.
@NullMarked
package org.cairn.contracts.pathway.evaluation;

import org.jspecify.annotations.NullMarked;
