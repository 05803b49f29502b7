/// Tests of the console through real HTTP, on a real PostgreSQL that real projections fill.
@NullMarked
package org.cairn.query.console;

import org.jspecify.annotations.NullMarked;
