/// Tests of this slice over HTTP.
@NullMarked
package org.cairn.query.outcomes;

import org.jspecify.annotations.NullMarked;
