/// Choose what stands on the institution's transcripts.
@NullMarked
package org.cairn.command.credential.elements;

import org.jspecify.annotations.NullMarked;
