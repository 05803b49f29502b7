/// How maps are drawn.
@NullMarked
package org.cairn.query.console.maps;

import org.jspecify.annotations.NullMarked;
