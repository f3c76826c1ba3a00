package dev.plumbline.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first token of a reply as a host tells it, unchecked and in the host's order.
 *
 * @param sampled the token that was drawn, or null where it is not told apart from the others
 * @param top the alternatives; may lack the drawn one, may be empty
 * @param shape the name of the shape it was told in
 */
record TokenPosition(@Nullable TokenEntry sampled, List<TokenEntry> top, String shape) {}
