/// What has a learner shown, as of a day and as known at a moment?
@NullMarked
package org.cairn.query.transcript;

import org.jspecify.annotations.NullMarked;
