/// Exports, read back by other programs than those that wrote them.
@NullMarked
package org.cairn.query.exports;

import org.jspecify.annotations.NullMarked;
