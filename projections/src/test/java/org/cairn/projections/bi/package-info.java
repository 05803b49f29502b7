@NullMarked
package org.cairn.projections.bi;

import org.jspecify.annotations.NullMarked;
