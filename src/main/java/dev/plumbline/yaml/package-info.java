/** Reads YAML with locations, reports all mistakes at once, and suggests similar keys. */
@NullMarked
package dev.plumbline.yaml;

import org.jspecify.annotations.NullMarked;
