/// What a registrar asks that the read models answer.
@NullMarked
package org.cairn.query.registrar;

import org.jspecify.annotations.NullMarked;
