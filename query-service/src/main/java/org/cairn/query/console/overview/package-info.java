/// The first page: the whole institution, month by month.
@NullMarked
package org.cairn.query.console.overview;

import org.jspecify.annotations.NullMarked;
