/// A PostgreSQL of our own inside the data directory: unpacked, configured for durability, started, stopped,
/// recovered.
@NullMarked
package org.cairn.standalone.postgres;

import org.jspecify.annotations.NullMarked;
