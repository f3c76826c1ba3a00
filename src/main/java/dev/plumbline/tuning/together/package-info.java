/** Fine-tunes at Together: its jobs, files and deployments over HTTP. */
@NullMarked
package dev.plumbline.tuning.together;

import org.jspecify.annotations.NullMarked;
