/** Reading YAML with locations, all mistakes at once, did-you-mean. */
@NullMarked
package dev.plumbline.yaml;

import org.jspecify.annotations.NullMarked;
