/// What is left out of counts so that nobody is found in them: the one rule, wherever more than one learner is shown in
/// aggregate to those who have no right to see learners.
@NullMarked
package org.cairn.contracts.suppression;

import org.jspecify.annotations.NullMarked;
