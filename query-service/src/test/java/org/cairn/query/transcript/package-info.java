/// Tests of this slice over HTTP.
@NullMarked
package org.cairn.query.transcript;

import org.jspecify.annotations.NullMarked;
