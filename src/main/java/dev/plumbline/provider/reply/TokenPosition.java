package dev.plumbline.provider.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One token of a reply as the host lists it, unchecked and in the host's order.
 *
 * @param sampled the token that was drawn, or null if the host does not name it
 * @param top the alternatives; may lack the drawn one, may be empty
 * @param shape the name of the shape it came in
 */
record TokenPosition(@Nullable TokenEntry sampled, List<TokenEntry> top, String shape) {}
