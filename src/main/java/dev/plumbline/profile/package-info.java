/** Profile files: which models, where they are, which role each has. */
@NullMarked
package dev.plumbline.profile;

import org.jspecify.annotations.NullMarked;
