package dev.plumbline.study;

import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.Place;
import dev.plumbline.recording.RecordedReply;
import dev.plumbline.run.Trial;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** The replies that were read so far, one for each trial. Reports a second row for the same trial. */
final class ImportedReplies {
    private final Map<Trial, RecordedReply> byTrial = new HashMap<>();
    private final Map<Trial, Place> placeOfTrial = new HashMap<>();
    private final Map<String, RecordedReply> byKey = new HashMap<>();
    private final Map<String, Place> placeOfKey = new HashMap<>();
    private final Mistakes mistakes;

    ImportedReplies(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Adds a row. Returns false, reports a mistake and keeps the first row if the trial already has one. */
    boolean add(Trial trial, RecordedReply reply, StudyRow row) {
        if (byTrial.putIfAbsent(trial, reply) != null) {
            row.wrong(
                    "the same sample occurs twice, first at " + placeOfTrial.get(trial),
                    reply.id().toString(),
                    "remove one of the rows");
            return false;
        }
        placeOfTrial.put(trial, row.place());
        RecordedReply before = byKey.putIfAbsent(reply.key(), reply);
        if (before == null) {
            placeOfKey.put(reply.key(), row.place());
        } else if (!before.reply().equals(reply.reply())) {
            mistakes.add(
                    row.place(),
                    "the same explanation of the same answer was judged otherwise at " + placeOfKey.get(reply.key()),
                    reply.reply().text(),
                    "a recording keeps one judgement of equal texts: settle on one");
        }
        return true;
    }

    boolean has(Trial trial) {
        return byTrial.containsKey(trial);
    }

    RecordedReply of(Trial trial) {
        RecordedReply reply = byTrial.get(trial);
        if (reply == null) {
            throw new NoSuchElementException("no reply for " + trial);
        }
        return reply;
    }
}
