/// The read model behind transcripts.
@NullMarked
package org.cairn.projections.transcript;

import org.jspecify.annotations.NullMarked;
