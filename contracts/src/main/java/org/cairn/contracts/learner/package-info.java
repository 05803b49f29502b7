/// Learners, by random id only. What identifies a person is kept apart.
@NullMarked
package org.cairn.contracts.learner;

import org.jspecify.annotations.NullMarked;
