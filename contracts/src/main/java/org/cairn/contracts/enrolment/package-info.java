/// A learner on a version of a pathway.
@NullMarked
package org.cairn.contracts.enrolment;

import org.jspecify.annotations.NullMarked;
