/// The read model behind competency maps and pathway definitions.
@NullMarked
package org.cairn.projections.competencymap;

import org.jspecify.annotations.NullMarked;
