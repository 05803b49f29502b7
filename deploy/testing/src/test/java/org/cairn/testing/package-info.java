/// Tests of the servers that other tests run on.
@NullMarked
package org.cairn.testing;

import org.jspecify.annotations.NullMarked;
