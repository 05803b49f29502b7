/// Surveys of learners' agency.
@NullMarked
package org.cairn.command.operations.survey;

import org.jspecify.annotations.NullMarked;
