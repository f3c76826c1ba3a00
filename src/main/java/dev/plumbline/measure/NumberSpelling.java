package dev.plumbline.measure;

import dev.plumbline.stats.distribution.OpenMass;
import dev.plumbline.suite.Scale;
import java.text.Normalizer;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spellings of a scale's answers, and the answers that a partial text may become. Blanks, full-width digits and the marks that vocabularies use
 * for a blank are allowed. A leading zero, or a letter after the number in the same token, is not.
 */
final class NumberSpelling implements Spelling {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,4})");
    /** SentencePiece writes a blank as U+2581 and bytes as {@code <0x0A>}, byte-level BPE writes U+0120 and U+010A. */
    private static final Pattern BLANKS = Pattern.compile("[\u2581\u0120\u010A\\s]|<0x(?:09|0A|0D|20)>");

    private static final Pattern DECIMALS = Pattern.compile("[.,][0-9].*");
    /** The texts that may precede an answer without being part of it: blanks, an empty thought, and the mark of the final channel. */
    private static final Pattern PREFACE =
            Pattern.compile("(?: |<think> *</think>|<thinking> *</thinking>|\\[THINK] *\\[/THINK]|</think>"
                    + "|(?:<\\|start\\|>assistant)?<\\|channel\\|>final *<\\|message\\|>)+");
    /** A preface that is not complete yet. */
    private static final Pattern BEGUN_PREFACE = Pattern.compile(
            "(?:<think>|<thinking>|\\[THINK]|<\\|start\\|>(?:assistant)?|(?:<\\|start\\|>assistant)?<\\|channel\\|>(?:final)?) *");

    /** The marks with which models end or begin a reply; some hosts list them as tokens. */
    private static final Pattern MARKS = Pattern.compile(
            "<\\|[^|<>]{1,40}\\|>|</?s>|<(?:eos|bos|pad|unk|end_of_turn|start_of_turn)>" + "|\\[/?INST]");

    private final Scale scale;
    private final List<String> spellings;
    private final SortedSet<String> beginnings = new TreeSet<>();

    private final WrittenAnswer written;

    NumberSpelling(Scale scale) {
        this.scale = scale;
        this.spellings = scale.answers().mapToObj(String::valueOf).toList();
        for (String spelling : spellings) {
            for (int length = 1; length <= spelling.length(); length++) {
                beginnings.add(spelling.substring(0, length));
            }
        }
        this.written = new WrittenAnswer(scale, this::whole);
    }

    @Override
    public boolean isOneToken() {
        return beginnings.size() == spellings.size();
    }

    @Override
    public OpenMass open(double limit, double cap, List<String> beginnings) {
        return new OpenMass(limit, cap, beginnings);
    }

    @Override
    public OpenMass unseen(double limit, double cut, Set<String> listed) {
        return new OpenMass(
                limit,
                cut,
                beginnings.stream().filter(Predicate.not(listed::contains)).toList());
    }

    @Override
    public Begun begun(String text) {
        String plain = plain(text);
        if (!plain.isEmpty() && rest(plain).isEmpty()) {
            return new Begun.Nothing();
        }
        return number(rest(plain));
    }

    @Override
    public Begun after(Begun.Part before, String token) {
        String plain = withoutMarks(plain(token));
        if (!plain.isEmpty() && plain.charAt(0) >= '0' && plain.charAt(0) <= '9') {
            return number(before.beginning() + plain);
        }
        OptionalInt answer = DECIMALS.matcher(plain).matches() ? OptionalInt.empty() : whole(before.beginning());
        return answer.isPresent() ? new Begun.Whole(answer.getAsInt()) : new Begun.Other();
    }

    private Begun number(String text) {
        String number = text.strip();
        boolean ended = number.length() < text.length();
        if (!ended && isPart(number)) {
            return new Begun.Part(number);
        }
        OptionalInt answer = whole(number);
        return answer.isPresent() ? new Begun.Whole(answer.getAsInt()) : new Begun.Other();
    }

    /** Returns whether a longer answer begins with these digits. */
    private boolean isPart(String number) {
        return !number.isEmpty()
                && spellings.stream().anyMatch(s -> s.length() > number.length() && s.startsWith(number));
    }

    @Override
    public OptionalInt whole(String text) {
        String plain = plain(text).strip();
        if (!WHOLE_NUMBER.matcher(plain).matches()) {
            return OptionalInt.empty();
        }
        int answer = Integer.parseInt(plain);
        return scale.contains(answer) ? OptionalInt.of(answer) : OptionalInt.empty();
    }

    @Override
    public OptionalInt written(String reply) {
        return written.of(reply);
    }

    /** Returns the text in plain characters, every blank a space. */
    static String plain(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .replace('\u2212', '-');
    }

    /** Returns a plain text without its preface; empty if the text is only a preface so far. */
    static String rest(String plain) {
        Matcher preface = PREFACE.matcher(plain);
        String rest = preface.lookingAt() ? plain.substring(preface.end()) : plain;
        return BEGUN_PREFACE.matcher(rest).matches() ? "" : rest;
    }

    /** Returns a plain text without the marks that models end or begin a reply with. */
    static String withoutMarks(String plain) {
        return MARKS.matcher(plain).replaceAll("");
    }
}
