/// The read-only way to the read models.
@NullMarked
package org.cairn.query.database;

import org.jspecify.annotations.NullMarked;
