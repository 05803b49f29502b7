/// What happened month by month, on a pathway and in the institution?
@NullMarked
package org.cairn.query.progress;

import org.jspecify.annotations.NullMarked;
