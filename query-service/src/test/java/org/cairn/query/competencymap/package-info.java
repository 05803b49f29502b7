/// Tests of this slice over HTTP.
@NullMarked
package org.cairn.query.competencymap;

import org.jspecify.annotations.NullMarked;
