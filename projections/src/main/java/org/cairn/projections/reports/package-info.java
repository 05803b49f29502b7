/// Reports on fidelity and drift: pure functions of the facts of a programme, the rows that they give, and who
/// keeps them.
@NullMarked
package org.cairn.projections.reports;

import org.jspecify.annotations.NullMarked;
