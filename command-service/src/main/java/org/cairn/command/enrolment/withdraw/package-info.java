/// Withdraw a learner from an enrolment.
@NullMarked
package org.cairn.command.enrolment.withdraw;

import org.jspecify.annotations.NullMarked;
