/// What is handed to Docker and Kubernetes, checked without either.
@NullMarked
package org.cairn.manifests;

import org.jspecify.annotations.NullMarked;
