/// The one rule of pace: whether a learner keeps up with the plan, and whether anything is heard of them. Pure
/// functions
/// that the coaches' list and the reports on drift (D7) share.
@NullMarked
package org.cairn.contracts.enrolment.pace;

import org.jspecify.annotations.NullMarked;
