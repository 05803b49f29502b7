@NullMarked
package org.cairn.contracts.suppression;

import org.jspecify.annotations.NullMarked;
