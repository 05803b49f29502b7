/// Ask whether a learner is eligible for a milestone.
@NullMarked
package org.cairn.command.milestone.eligibility;

import org.jspecify.annotations.NullMarked;
