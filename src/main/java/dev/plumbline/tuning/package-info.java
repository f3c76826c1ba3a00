/** Fine-tunes at a host: recipes, uploads, jobs, prices, and the deployments that serve what was trained. */
@NullMarked
package dev.plumbline.tuning;

import org.jspecify.annotations.NullMarked;
