package dev.plumbline.wording;

import dev.plumbline.results.ValueInterval;
import dev.plumbline.results.ValueRange;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text without a format. Each output format escapes, marks and links the runs of text in its own way. */
public record Phrase(List<Run> runs) {
    /** A missing number or name. */
    public static final Phrase MISSING = new Phrase(List.of(new Run(Mark.MISSING, "")));

    /** The kind of a run of text, which decides how a format shows it. */
    public enum Mark {
        /** Plumbline's own words, which need no escaping in Markdown. */
        OWN,
        /** Text of a suite, a model or a host, escaped in every format. */
        FOREIGN,
        /** Foreign text that is emphasised. */
        STRONG,
        /** Foreign text in a code font. */
        CODE,
        /** A number of Plumbline, aligned like a number in a table. */
        NUMBER,
        /** A number or name that is missing. */
        MISSING,
        /** The id of a rated question, which has a page of its own. */
        RATING,
        /** The id of an open question, which has a page of its own. */
        OPEN
    }

    /** A piece of text with one mark. */
    public record Run(Mark mark, String text) {}

    public Phrase {
        runs = List.copyOf(runs);
    }

    /** Returns a phrase of Plumbline's own words. */
    public static Phrase of(String own) {
        return of(Mark.OWN, own);
    }

    /** Returns a phrase of untrusted text. */
    public static Phrase foreign(@Nullable String text) {
        return of(Mark.FOREIGN, String.valueOf(text));
    }

    /** Returns a phrase of one run of text. */
    public static Phrase of(Mark mark, String text) {
        return new Phrase(List.of(new Run(mark, text)));
    }

    /** Returns a phrase of an already formatted number. */
    public static Phrase number(String formatted) {
        return of(Mark.NUMBER, formatted);
    }

    /** Returns a number with three decimals; null becomes a missing number. */
    public static Phrase number(@Nullable Double number) {
        return number == null ? MISSING : number(NumberText.number(number));
    }

    /** Returns a whole number. */
    public static Phrase number(int number) {
        return number(String.valueOf(number));
    }

    /** Returns the value of a range with three decimals. */
    public static Phrase value(@Nullable ValueRange range) {
        return range == null ? MISSING : number(range.value());
    }

    /** Returns the ends of a range with three decimals. */
    public static Phrase range(@Nullable ValueRange range) {
        return range == null ? MISSING : number(NumberText.range(range));
    }

    /** Returns the ends of an interval with three decimals. */
    public static Phrase range(@Nullable ValueInterval range) {
        return range == null ? MISSING : number(NumberText.range(range));
    }

    /** Returns whether this phrase is a number or a missing number. */
    public boolean isNumber() {
        return !runs.isEmpty()
                && runs.stream().allMatch(run -> run.mark() == Mark.NUMBER || run.mark() == Mark.MISSING);
    }

    /** Returns this phrase followed by Plumbline's own words. */
    public Phrase and(String own) {
        return and(of(own));
    }

    /** Returns this phrase followed by untrusted text. */
    public Phrase andForeign(@Nullable String text) {
        return and(foreign(text));
    }

    Phrase and(Phrase next) {
        return new Phrase(Stream.concat(runs.stream(), next.runs.stream()).toList());
    }
}
