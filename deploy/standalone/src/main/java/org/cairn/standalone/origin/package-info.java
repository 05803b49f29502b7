/// Keeps web pages of others from using the browser of somebody on this machine as a way in.
@NullMarked
package org.cairn.standalone.origin;

import org.jspecify.annotations.NullMarked;
