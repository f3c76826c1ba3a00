package dev.plumbline.report;

/** Makes escape sequences and direction marks visible signs, so that no viewer or terminal obeys them; line breaks and tabs stay. */
final class VisibleText {
    private VisibleText() {}

    static String of(String words) {
        StringBuilder out = new StringBuilder();
        words.codePoints().forEach(c -> {
            boolean lineBreak = c == '\n' || c == '\t';
            boolean obeyed = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
            out.appendCodePoint(obeyed && !lineBreak ? '\uFFFD' : c);
        });
        return out.toString();
    }
}
