/// Tables of facts and reports as files for others' tools: CSV, XLSX and Parquet, streamed, and with a manifest.
@NullMarked
package org.cairn.query.exports;

import org.jspecify.annotations.NullMarked;
