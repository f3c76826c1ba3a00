package dev.plumbline.stub.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The question and the choices in a prompt.
 *
 * @param question the words before the choices, in lower case
 * @param says the words of the choices, in the order of the prompt
 * @param letters whether a choice is answered by the letter before it; otherwise it is answered by its words
 */
record AskedChoices(String question, List<String> says, boolean letters) {
    // Repetitions are bounded, so that matching takes linear time for any prompt.
    private static final Pattern LINE = Pattern.compile("(?m)^([A-Z])\\. (.{1,300})$");
    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:[Aa]nswer|[Rr]eply)(?: with| only)? (\\p{Lu}\\p{L}{0,30}) or (\\p{Lu}\\p{L}{0,30})\\b");

    /** Two words at the end of a prompt that the model must choose between, as in "Answer yes or no". */
    private static final Pattern LAST_WORDS = Pattern.compile(
            "\\b(?:[Aa]nswer|[Rr]eply)(?: with| only)? (\\p{L}{1,30}) or (\\p{L}{1,30})[.!]?\\s{0,9}\\z");

    AskedChoices {
        says = List.copyOf(says);
    }

    /** Returns the choices in a prompt; empty if the prompt has none. */
    static Optional<AskedChoices> in(String prompt) {
        Matcher line = LINE.matcher(prompt);
        List<String> says = new ArrayList<>();
        int start = 0;
        while (line.find()) {
            if (line.group(1).charAt(0) == 'A' + says.size()) {
                start = says.isEmpty() ? line.start() : start;
                says.add(line.group(2).strip());
            }
        }
        if (says.size() > 1) {
            return Optional.of(new AskedChoices(plain(prompt.substring(0, start)), says, true));
        }
        Matcher words = WORDS.matcher(prompt);
        boolean found = words.find();
        if (!found) {
            words = LAST_WORDS.matcher(prompt);
            found = words.find();
        }
        return found
                ? Optional.of(new AskedChoices(
                        plain(prompt.substring(0, words.start())), List.of(words.group(1), words.group(2)), false))
                : Optional.empty();
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /**
     * Returns the question as a scale with one answer for each choice in alphabetical order, so that a model's opinion does not depend on
     * the order in the prompt.
     */
    AskedScale sorted() {
        return new AskedScale(0, says.size() - 1, question);
    }
}
