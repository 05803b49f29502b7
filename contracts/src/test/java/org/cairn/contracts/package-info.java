/// What the published language promises, as tests.
@NullMarked
package org.cairn.contracts;

import org.jspecify.annotations.NullMarked;
