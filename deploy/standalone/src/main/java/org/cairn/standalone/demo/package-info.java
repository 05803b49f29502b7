/// A small made-up university of three years.
@NullMarked
package org.cairn.standalone.demo;

import org.jspecify.annotations.NullMarked;
