/// Agree by when a learner reaches which milestones.
@NullMarked
package org.cairn.command.enrolment.paceplan;

import org.jspecify.annotations.NullMarked;
