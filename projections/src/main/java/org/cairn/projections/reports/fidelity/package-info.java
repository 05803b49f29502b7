/// How closely practice follows the design: six dimensions, each the mean of its parts, and their index.
@NullMarked
package org.cairn.projections.reports.fidelity;

import org.jspecify.annotations.NullMarked;
