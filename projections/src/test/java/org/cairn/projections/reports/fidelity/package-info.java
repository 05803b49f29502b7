/// Tests of the report on fidelity.
@NullMarked
package org.cairn.projections.reports.fidelity;

import org.jspecify.annotations.NullMarked;
