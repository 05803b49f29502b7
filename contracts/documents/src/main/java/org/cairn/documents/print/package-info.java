/// How a transcript is written for others: HTML, PDF/A and ELMO, all from one sheet.
@NullMarked
package org.cairn.documents.print;

import org.jspecify.annotations.NullMarked;
