/// Which pathways are there, and what does a version of one ask?
@NullMarked
package org.cairn.query.pathways;

import org.jspecify.annotations.NullMarked;
