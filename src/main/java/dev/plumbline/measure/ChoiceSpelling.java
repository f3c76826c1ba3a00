package dev.plumbline.measure;

import dev.plumbline.stats.distribution.OpenMass;
import dev.plumbline.suite.AnswerOrder;
import dev.plumbline.suite.Choice;
import dev.plumbline.suite.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How choices are spelled: by the letter of their position, or by their words if no letters are shown.
 *
 * <p>Blanks, brackets, quotation marks and asterisks before an answer are not part of it. Letters are case-sensitive, because "a" is an article;
 * words are not. Each spelling of an answer is a different token. So an unlisted token may be any answer, even an answer that is listed in another
 * spelling.
 */
final class ChoiceSpelling implements Spelling {
    private static final Pattern OPENING = Pattern.compile("[ (\\[{*_\"'`\u201C\u201E\u2018\u00AB]*");
    private static final Pattern LETTER = Pattern.compile("([A-Z])(?![\\p{L}\\p{M}\\p{N}])(.*)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("([\\p{L}\\p{M}\\p{N}'\u2019-]+)(.*)", Pattern.DOTALL);
    private static final Pattern CLOSING = Pattern.compile("[ )\\]}*_\"'`\u201D\u2019\u00BB.:]*");

    /** The words that may precede a choice, such as "My answer is option". */
    private static final Pattern PHRASE = Pattern.compile(
            "(?:" + WrittenAnswer.PHRASE + "[:,]? (?:option|choice|letter|answer) |" + WrittenAnswer.PHRASE
                    + "(?:[:,] ?| )|(?:option|choice) )",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EMPHASIS = Pattern.compile("[*`]+");
    private static final Pattern BOXED = Pattern.compile("\\$?\\\\boxed\\{([^{}]*)}\\$?");
    private static final int LONGEST_REPLY = 10_000;

    private final Map<String, Integer> spellings = new TreeMap<>();
    private final Map<Integer, String> says = new TreeMap<>();
    private final boolean letters;

    /** Spellings of choices by the letters of their positions in an order. */
    static ChoiceSpelling letters(Choices choices, AnswerOrder order) {
        ChoiceSpelling spelling = new ChoiceSpelling(choices, true);
        for (int position = 0; position < order.answers().size(); position++) {
            spelling.spellings.put(
                    String.valueOf(AnswerOrder.letter(position)),
                    order.answers().get(position));
        }
        return spelling;
    }

    /** Spellings of choices whose words are the answers. */
    static ChoiceSpelling words(Choices choices) {
        ChoiceSpelling spelling = new ChoiceSpelling(choices, false);
        spelling.says.forEach((answer, say) -> spelling.spellings.put(say, answer));
        return spelling;
    }

    private ChoiceSpelling(Choices choices, boolean letters) {
        this.letters = letters;
        for (Choice choice : choices.listed()) {
            says.put(choice.answer(), folded(choice.say()));
        }
    }

    private static String folded(String text) {
        return NumberSpelling.plain(text).strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    @Override
    public boolean isOneToken() {
        return false;
    }

    @Override
    public Begun begun(String text) {
        String plain = NumberSpelling.plain(text);
        String rest = withoutOpening(plain);
        return rest.isEmpty()
                ? plain.isEmpty() ? new Begun.Other() : new Begun.Nothing()
                : letters ? letter(rest) : word(rest);
    }

    private static String withoutOpening(String plain) {
        return OPENING.matcher(NumberSpelling.rest(plain)).replaceFirst("");
    }

    private Begun letter(String text) {
        Matcher letter = LETTER.matcher(text);
        return letter.matches() ? exactly(letter.group(1)) : new Begun.Other();
    }

    private Begun word(String text) {
        Matcher word = WORD.matcher(text);
        if (!word.matches()) {
            return new Begun.Other();
        }
        String begun = folded(word.group(1));
        boolean longer = spellings.keySet().stream().anyMatch(s -> s.length() > begun.length() && s.startsWith(begun));
        return word.group(2).isEmpty() && longer ? new Begun.Part(begun) : exactly(begun);
    }

    private Begun exactly(String spelling) {
        Integer answer = spellings.get(spelling);
        return answer == null ? new Begun.Other() : new Begun.Whole(answer);
    }

    @Override
    public Begun after(Begun.Part before, String token) {
        String plain = NumberSpelling.withoutMarks(NumberSpelling.plain(token));
        return plain.isEmpty() ? exactly(before.beginning()) : word(before.beginning() + plain);
    }

    @Override
    public OptionalInt whole(String text) {
        String rest = withoutOpening(NumberSpelling.plain(text).strip());
        Matcher begun = (letters ? LETTER : WORD).matcher(rest);
        if (!begun.matches()) {
            return OptionalInt.empty();
        }
        Integer answer = spellings.get(letters ? begun.group(1) : folded(begun.group(1)));
        if (answer == null) {
            return OptionalInt.empty();
        }
        String after = CLOSING.matcher(begun.group(2)).replaceFirst("");
        boolean said = letters && folded(CLOSING.matcher(after).replaceAll(" ")).equals(said(answer));
        return after.isEmpty() || said ? OptionalInt.of(answer) : OptionalInt.empty();
    }

    @Override
    public OptionalInt written(String reply) {
        if (reply.length() > LONGEST_REPLY) {
            return OptionalInt.empty();
        }
        List<AnswerJson.Value> json = AnswerJson.of(reply);
        return json == null ? named(reply) : only(json);
    }

    /** Returns the only choice among the values; ignores other values. */
    private OptionalInt only(List<AnswerJson.Value> values) {
        List<Integer> named = values.stream()
                .filter(AnswerJson.Value::isString)
                .map(value -> named(value.text()))
                .flatMap(answer -> answer.stream().boxed())
                .toList();
        return named.size() == 1 ? OptionalInt.of(named.get(0)) : OptionalInt.empty();
    }

    /** Returns the choice that is the whole text, or everything after a phrase such as "The answer is". */
    private OptionalInt named(String text) {
        String stripped = text.strip();
        String sentence = stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
        OptionalInt bare = whole(sentence);
        if (bare.isPresent()) {
            return bare;
        }
        String plain = BOXED.matcher(
                        EMPHASIS.matcher(NumberSpelling.plain(sentence)).replaceAll(""))
                .replaceAll("$1")
                .replace('\u2019', '\'')
                .strip();
        Matcher phrase = PHRASE.matcher(plain);
        return phrase.lookingAt() ? whole(plain.substring(phrase.end())) : whole(plain);
    }

    private String said(int answer) {
        return folded(CLOSING.matcher(String.valueOf(says.get(answer))).replaceAll(" "));
    }

    @Override
    public OpenMass open(double limit, double cap, List<String> beginnings) {
        List<List<Integer>> answers = new ArrayList<>();
        for (String beginning : beginnings) {
            answers.add(spellings.entrySet().stream()
                    .filter(spelling -> spelling.getKey().startsWith(beginning))
                    .map(Map.Entry::getValue)
                    .sorted()
                    .toList());
        }
        return OpenMass.among(limit, cap, answers);
    }

    @Override
    public OpenMass unseen(double limit, double cut, Set<String> listed) {
        return open(limit, limit, List.of(""));
    }
}
