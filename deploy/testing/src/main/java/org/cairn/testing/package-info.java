/// The servers that tests run on, which are real: in containers where there is a Docker engine, embedded elsewhere.
@NullMarked
package org.cairn.testing;

import org.jspecify.annotations.NullMarked;
