package dev.plumbline.provider.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One token of a reply as the host lists it, unchecked and in the host's order.
 *
 * @param sampled the token that was drawn, or null if the host does not name it
 * @param top the alternatives; may be empty or lack the drawn token
 * @param shape the name of the JSON shape
 */
record TokenPosition(@Nullable TokenEntry sampled, List<TokenEntry> top, String shape) {}
