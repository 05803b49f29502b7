/// Many learners on one map, one cell of it, and who is behind.
@NullMarked
package org.cairn.query.console.maps;

import org.jspecify.annotations.NullMarked;
