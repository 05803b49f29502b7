/// What is left out of counts so that nobody is found in them.
@NullMarked
package org.cairn.query.suppression;

import org.jspecify.annotations.NullMarked;
