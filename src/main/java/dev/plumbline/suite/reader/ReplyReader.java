package dev.plumbline.suite.reader;

import java.util.List;

/** Turns the text of an open reply into a value. The value depends only on the text, and reading takes time linear in its length. */
public sealed interface ReplyReader {
    /** Returns the id in the suite file, or the name of a built-in reader. */
    String id();

    /** A reader whose values are categories without an order. */
    sealed interface OfCategories extends ReplyReader
            permits MatchReader, TextReader, RefusalReader, LanguageReader, RepetitionReader {
        /** Returns the category of a text. */
        String category(String text);

        /** Returns the categories that are known before any reply, in the order of reports. Reports list other categories after them, by name. */
        List<String> known();
    }

    /** A reader whose values are whole numbers, 0 or more. */
    sealed interface OfNumbers extends ReplyReader permits CountReader {
        /** Returns the number for a text. */
        int number(String text);

        /** Returns the name of what is counted, in the plural. */
        String unit();
    }
}
