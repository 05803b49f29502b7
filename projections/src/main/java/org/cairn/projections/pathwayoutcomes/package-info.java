/// The read model behind outcomes and progress by month.
@NullMarked
package org.cairn.projections.pathwayoutcomes;

import org.jspecify.annotations.NullMarked;
