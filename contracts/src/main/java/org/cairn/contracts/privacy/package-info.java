/// Erasure of persons, and what forbids it. Erasing destroys a key and rows of `identity`; no event changes.
@NullMarked
package org.cairn.contracts.privacy;

import org.jspecify.annotations.NullMarked;
