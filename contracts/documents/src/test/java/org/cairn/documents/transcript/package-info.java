@NullMarked
package org.cairn.documents.transcript;

import org.jspecify.annotations.NullMarked;
