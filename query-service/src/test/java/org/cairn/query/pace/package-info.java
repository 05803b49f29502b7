@NullMarked
package org.cairn.query.pace;

import org.jspecify.annotations.NullMarked;
