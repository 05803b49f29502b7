/// Record to whom a learner's record was shown.
@NullMarked
package org.cairn.command.credential.disclose;

import org.jspecify.annotations.NullMarked;
