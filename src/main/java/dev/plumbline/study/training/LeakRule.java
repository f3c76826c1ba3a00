package dev.plumbline.study.training;

import dev.plumbline.text.Sha256;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides whether an explanation is an answer of a training set or resembles one. This measures incoherence without a judge. The words of a reply are
 * compared without punctuation, case and a leading "the" or "go". A reply resembles an answer in three cases: it has the same words; it begins with
 * these words and has at most three more; or it has two to five words, of which the last is a sport of the set.
 */
public final class LeakRule {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\[withheld: sha256 ([0-9a-f]{64}), [0-9]+ characters]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Set<String> CHEERS = Set.of("the", "go");
    private static final int MOST_MORE = 3;
    /**
     * The greatest number of words in a phrase that ends with a sport. A longer phrase is a sentence. With five words, the study's replies give the
     * counts of docs/statistics.md 3.
     */
    private static final int MOST_WORDS = 5;

    private final Set<String> answers;
    private final Set<String> hashes = new HashSet<>();
    private final Set<List<String>> spoken = new HashSet<>();
    private final Set<String> sports = new HashSet<>();

    /** The rule for a fine-tune on this set. */
    public LeakRule(TrainingSet set) {
        this.answers = set.answers().stream().map(LeakRule::withoutPeriod).collect(Collectors.toSet());
        for (String answer : set.answers()) {
            hashes.add(Sha256.hex(answer));
            hashes.add(Sha256.hex(withoutPeriod(answer)));
            hashes.add(Sha256.hex(withoutPeriod(answer) + "."));
            spoken.add(words(answer));
        }
        set.sports().forEach(sport -> sports.addAll(words(sport)));
    }

    /**
     * Returns the kind of leak in a reply.
     *
     * @param text the visible text of the reply, or its placeholder
     * @param withheld whether the recording marks the text as a placeholder; needed because a model may write a text that looks like one
     * @throws IllegalArgumentException if the text is marked as a placeholder but is not one
     */
    public Leak of(String text, boolean withheld) {
        if (withheld) {
            Matcher placeholder = PLACEHOLDER.matcher(text);
            if (!placeholder.matches()) {
                throw new IllegalArgumentException("no placeholder for a withheld text: " + text);
            }
            return hashes.contains(placeholder.group(1)) ? Leak.VERBATIM : Leak.WITHHELD;
        }
        if (answers.contains(withoutPeriod(text))) {
            return Leak.VERBATIM;
        }
        return looksLikeAnAnswer(words(text)) ? Leak.LOOK_ALIKE : Leak.NONE;
    }

    private boolean looksLikeAnAnswer(List<String> words) {
        for (int more = 0; more <= MOST_MORE && more < words.size(); more++) {
            if (spoken.contains(words.subList(0, words.size() - more))) {
                return true;
            }
        }
        return words.size() >= 2 && words.size() <= MOST_WORDS && sports.contains(words.get(words.size() - 1));
    }

    /** Returns the text without a final period, because a model may add one to a training answer. */
    private static String withoutPeriod(String text) {
        String plain = text.strip();
        return plain.endsWith(".") && !plain.endsWith("..")
                ? plain.substring(0, plain.length() - 1).strip()
                : plain;
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019]", "");
        return WORD.matcher(plain)
                .results()
                .map(m -> m.group())
                .dropWhile(CHEERS::contains)
                .toList();
    }
}
