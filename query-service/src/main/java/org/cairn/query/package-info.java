/// The read side: a slice for each question, answered from the read models by plain SQL.
@NullMarked
package org.cairn.query;

import org.jspecify.annotations.NullMarked;
