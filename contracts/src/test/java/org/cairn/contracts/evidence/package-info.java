@NullMarked
package org.cairn.contracts.evidence;

import org.jspecify.annotations.NullMarked;
