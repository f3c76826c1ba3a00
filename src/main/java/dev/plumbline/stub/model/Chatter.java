package dev.plumbline.stub.model;

import java.util.List;
import java.util.regex.Pattern;

/** Writes replies to prompts that are neither ratings nor judgements: a few sentences, sometimes a refusal. */
final class Chatter {
    private static final List<String> SENTENCES = List.of(
            "This endpoint asks no model; it makes its answers up.",
            "Start small and see what you enjoy.",
            "It depends on what you are looking for.",
            "Ask somebody who has done it before.",
            "There is more than one good way.");

    private Chatter() {}

    private static final Pattern SHORT = Pattern.compile("(?i)\\b(?:one|a single) word\\b|\\b(?:its|the|a) name\\b");
    private static final List<String> WORDS = List.of("Otter", "Heron", "Owl", "Hedgehog");

    /** Returns a reply. The reply is one word if the prompt asks for one word or a name. */
    static String reply(String asked, Draw draw) {
        if (SHORT.matcher(asked).find()) {
            return draw.from(WORDS) + ".";
        }
        double at = draw.uniform();
        if (at < 0.1) {
            return "I'm sorry, but I can't help with that.";
        }
        return draw.from(SENTENCES) + (at < 0.5 ? "" : " " + draw.from(SENTENCES));
    }
}
