/// One learner: found by number, drawn as a competency map, printed as a transcript.
@NullMarked
package org.cairn.query.console.learners;

import org.jspecify.annotations.NullMarked;
