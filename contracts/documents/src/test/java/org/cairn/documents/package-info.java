@NullMarked
package org.cairn.documents;

import org.jspecify.annotations.NullMarked;
