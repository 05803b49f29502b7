/// How does an enrolment stand on each competency, and what do its milestones still miss?
@NullMarked
package org.cairn.query.competencymap;

import org.jspecify.annotations.NullMarked;
