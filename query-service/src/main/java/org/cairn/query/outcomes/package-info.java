/// What became of those who enrolled on a pathway version?
@NullMarked
package org.cairn.query.outcomes;

import org.jspecify.annotations.NullMarked;
