/** Recordings from elsewhere: importing a study's record. */
@NullMarked
package dev.plumbline.exchange;

import org.jspecify.annotations.NullMarked;
