/// Tests of this slice over HTTP.
@NullMarked
package org.cairn.query.web;

import org.jspecify.annotations.NullMarked;
