/// Tests of this slice over HTTP.
@NullMarked
package org.cairn.query.learners;

import org.jspecify.annotations.NullMarked;
