/// Three years of a programme in nine aspects: what the stored reports say, with what is behind each figure.
@NullMarked
package org.cairn.query.dashboard;

import org.jspecify.annotations.NullMarked;
