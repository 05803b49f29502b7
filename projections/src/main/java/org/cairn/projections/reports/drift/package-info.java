/// Whether a programme still is what it was designed to be: the indicators D1 to D13, what of them signals, and the
/// verdict on the programme. Pure functions of a [Programme][org.cairn.projections.bi.Programme].
@NullMarked
package org.cairn.projections.reports.drift;

import org.jspecify.annotations.NullMarked;
