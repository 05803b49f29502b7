@NullMarked
package org.cairn.query.registrar;

import org.jspecify.annotations.NullMarked;
