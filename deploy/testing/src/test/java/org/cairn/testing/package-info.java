/// Whether tests can rely on the servers that they run on.
@NullMarked
package org.cairn.testing;

import org.jspecify.annotations.NullMarked;
