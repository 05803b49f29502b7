/// Record what learners think of their own standing. No mark is made of it.
@NullMarked
package org.cairn.command.assessment.selfassess;

import org.jspecify.annotations.NullMarked;
