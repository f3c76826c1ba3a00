package dev.plumbline.suite.reader;

import java.util.List;

/** Turns the text of an open reply into a value. Readings depend on the text alone, and take time linear in its length. */
public sealed interface ReplyReader {
    /** Returns the id in the suite file, or the name of a built-in reader. */
    String id();

    /** A reader whose values are names without an order. */
    sealed interface OfCategories extends ReplyReader
            permits MatchReader, TextReader, RefusalReader, LanguageReader, RepetitionReader {
        /** Returns the category of a text. */
        String category(String text);

        /** Returns the categories that are known before any reply, in the order of reports; others follow them by name. */
        List<String> known();
    }

    /** A reader whose values are whole numbers from 0. */
    sealed interface OfNumbers extends ReplyReader permits CountReader {
        /** Returns the number for a text. */
        int number(String text);

        /** Returns what is counted, in the plural. */
        String unit();
    }
}
