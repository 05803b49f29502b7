/// Record that mastery has lapsed.
@NullMarked
package org.cairn.command.assessment.lapse;

import org.jspecify.annotations.NullMarked;
