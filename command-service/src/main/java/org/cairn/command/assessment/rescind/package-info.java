/// Take mastery back.
@NullMarked
package org.cairn.command.assessment.rescind;

import org.jspecify.annotations.NullMarked;
