/// Credentials, and what is given out of a learner's record.
@NullMarked
package org.cairn.command.credential;

import org.jspecify.annotations.NullMarked;
