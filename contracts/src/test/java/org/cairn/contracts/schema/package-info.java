/// The JSON Schema of every version of every event, and what may become of it.
@NullMarked
package org.cairn.contracts.schema;

import org.jspecify.annotations.NullMarked;
