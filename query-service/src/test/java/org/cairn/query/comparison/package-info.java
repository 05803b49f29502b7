@NullMarked
package org.cairn.query.comparison;

import org.jspecify.annotations.NullMarked;
