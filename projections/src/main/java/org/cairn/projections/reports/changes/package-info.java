/// The read model that says which programmes have new facts.
@NullMarked
package org.cairn.projections.reports.changes;

import org.jspecify.annotations.NullMarked;
