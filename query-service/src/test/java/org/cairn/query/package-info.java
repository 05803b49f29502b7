/// Tests of the read side over a real database that the real projections feed.
@NullMarked
package org.cairn.query;

import org.jspecify.annotations.NullMarked;
