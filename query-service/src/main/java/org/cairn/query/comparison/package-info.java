/// Two groups or two times side by side, with intervals: what changed, and what that can and cannot show.
@NullMarked
package org.cairn.query.comparison;

import org.jspecify.annotations.NullMarked;
