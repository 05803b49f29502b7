/// How calculation policies come to a verdict.
@NullMarked
package org.cairn.command.assessment.policy;

import org.jspecify.annotations.NullMarked;
