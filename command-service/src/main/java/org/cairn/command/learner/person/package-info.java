/// Who a learner is, as it is kept in `identity`. Nothing of it goes to the log.
@NullMarked
package org.cairn.command.learner.person;

import org.jspecify.annotations.NullMarked;
