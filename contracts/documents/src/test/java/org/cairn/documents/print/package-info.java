@NullMarked
package org.cairn.documents.print;

import org.jspecify.annotations.NullMarked;
