/// Tests of this slice over HTTP.
@NullMarked
package org.cairn.query.pathways;

import org.jspecify.annotations.NullMarked;
