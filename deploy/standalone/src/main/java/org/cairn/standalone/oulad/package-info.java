/// Reads the Open University Learning Analytics Dataset, checks it, and tells it as commands in time order.
@NullMarked
package org.cairn.standalone.oulad;

import org.jspecify.annotations.NullMarked;
