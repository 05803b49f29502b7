/// Which learners are there, and on what are they enrolled?
@NullMarked
package org.cairn.query.learners;

import org.jspecify.annotations.NullMarked;
