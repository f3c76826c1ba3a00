/** Reads profile files: the models, their hosts and their roles. */
@NullMarked
package dev.plumbline.profile;

import org.jspecify.annotations.NullMarked;
