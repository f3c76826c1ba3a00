package dev.plumbline.gate.baseline;

import dev.plumbline.suite.OpenQuestion;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A baseline file as text in which single entries can be replaced. The lines of all other entries stay unchanged. */
public final class BaselineText {
    private static final String NEW_HEAD = """
            # Shifts that were reviewed and accepted; 'plumbline accept' writes them, and a pull request reviews them.
            accepted:
            """;

    private final Comparator<BaselineEntry> order;
    private final List<String> head;
    private final List<Block> blocks;
    private final String lineEnd;

    /** An entry and its lines in the file. */
    private record Block(BaselineEntry entry, List<String> lines) {
        String indent() {
            String item = lines.get(comments());
            return item.substring(0, item.indexOf('-'));
        }

        /** Returns this block with another entry. Keeps the comments above it and the blank lines below it. */
        Block replacedBy(BaselineEntry other) {
            List<String> replaced = new ArrayList<>(lines.subList(0, comments()));
            replaced.addAll(BaselineEntryText.lines(other, indent()));
            lines.stream().skip(comments()).filter(String::isBlank).forEach(replaced::add);
            return new Block(other, replaced);
        }

        private int comments() {
            return (int) lines.stream().takeWhile(BaselineText::isComment).count();
        }
    }

    private BaselineText(Suite suite, List<String> head, List<Block> blocks, String lineEnd) {
        List<String> questions = Stream.concat(
                        Stream.of(suite.questions(), suite.controls())
                                .flatMap(List::stream)
                                .map(Question::id),
                        suite.open().questions().stream().map(OpenQuestion::id))
                .toList();
        this.order = Comparator.comparing(BaselineEntry::profile)
                .thenComparing(BaselineEntry::base)
                .thenComparing(BaselineEntry::model)
                .thenComparing(entry -> questions.indexOf(entry.question()))
                .thenComparing(BaselineEntry::answer, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(BaselineEntry::reader, Comparator.nullsFirst(Comparator.naturalOrder()));
        this.head = head;
        this.blocks = blocks;
        this.lineEnd = lineEnd;
    }

    /** Returns the text of a file that does not exist yet. */
    public static BaselineText none(Suite suite) {
        return new BaselineText(suite, NEW_HEAD.lines().toList(), List.of(), "\n");
    }

    /**
     * Returns the text of an existing file.
     *
     * @param text the whole text of the file, without mistakes
     * @param baseline the baseline that was read from the text
     * @param lines the first line of each entry, counted from 1, in the order of {@code baseline}
     */
    public static BaselineText of(Suite suite, String text, Baseline baseline, List<Integer> lines) {
        List<String> all = text.lines().toList();
        List<BaselineEntry> entries = baseline.accepted();
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        if (entries.isEmpty() || !isBlockList(all, lines)) {
            List<String> head = all.stream()
                    .takeWhile(line -> !line.stripLeading().startsWith("accepted"))
                    .collect(Collectors.toCollection(ArrayList::new));
            head.add("accepted:");
            return new BaselineText(
                    suite,
                    head,
                    entries.stream()
                            .map(e -> new Block(e, BaselineEntryText.lines(e, "  ")))
                            .toList(),
                    lineEnd);
        }
        List<Integer> starts =
                lines.stream().map(line -> withComments(all, line)).toList();
        List<Block> blocks = IntStream.range(0, entries.size())
                .mapToObj(i -> new Block(
                        entries.get(i),
                        all.subList(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : all.size())))
                .toList();
        return new BaselineText(suite, all.subList(0, starts.get(0)), blocks, lineEnd);
    }

    /**
     * Returns the text with these changes. Entries are sorted by profile, base, model, question and given answer; questions are in the suite's order,
     * before controls.
     */
    public String with(List<BaselineChange> changes) {
        Map<BaselineEntry, BaselineEntry> replaced = changes.stream()
                .filter(change -> change.before() != null && !change.isNone())
                .collect(Collectors.toMap(BaselineChange::before, BaselineChange::entry));
        String indent = blocks.isEmpty() ? "  " : blocks.get(0).indent();
        List<Block> all = new ArrayList<>();
        for (Block block : blocks) {
            BaselineEntry entry = replaced.get(block.entry());
            all.add(entry == null ? block : block.replacedBy(entry));
        }
        changes.stream()
                .filter(change -> change.before() == null)
                .map(BaselineChange::entry)
                .forEach(entry -> all.add(new Block(entry, BaselineEntryText.lines(entry, indent))));
        all.sort(Comparator.comparing(Block::entry, order));
        List<String> lines = new ArrayList<>(head);
        all.forEach(block -> lines.addAll(block.lines()));
        return String.join(lineEnd, lines) + lineEnd;
    }

    private static boolean isBlockList(List<String> all, List<Integer> lines) {
        return lines.stream().allMatch(line -> all.get(line - 1).stripLeading().startsWith("- "));
    }

    /** Returns the index, from 0, of the entry's first line, including the comment above it. */
    private static int withComments(List<String> all, int line) {
        int first = line - 1;
        while (first > 0 && isComment(all.get(first - 1))) {
            first--;
        }
        return first;
    }

    private static boolean isComment(String line) {
        return line.stripLeading().startsWith("#");
    }
}
