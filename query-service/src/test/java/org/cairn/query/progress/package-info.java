/// Tests of this slice over HTTP.
@NullMarked
package org.cairn.query.progress;

import org.jspecify.annotations.NullMarked;
