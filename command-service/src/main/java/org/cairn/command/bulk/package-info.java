/// Many commands in one request, a line each.
@NullMarked
package org.cairn.command.bulk;

import org.jspecify.annotations.NullMarked;
