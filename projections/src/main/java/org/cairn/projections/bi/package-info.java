/// Facts for reports and business intelligence: made from events by one pure fold, kept as the star schema `bi`.
@NullMarked
package org.cairn.projections.bi;

import org.jspecify.annotations.NullMarked;
