@NullMarked
package org.cairn.query.suppression;

import org.jspecify.annotations.NullMarked;
