package dev.plumbline.exchange;

import dev.plumbline.chat.ChatGateway;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelCallException;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.recording.RecordingKey;
import dev.plumbline.recording.RecordingLines;
import dev.plumbline.recording.ShardFile;
import dev.plumbline.run.Cast;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.run.Looks;
import dev.plumbline.run.Shard;
import dev.plumbline.run.ShardAssignment;
import dev.plumbline.run.Trial;
import dev.plumbline.run.Trial.JudgementTrial;
import dev.plumbline.suite.Suite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Joins the replies of all shards of one plan. If a shard is missing, lacks replies or has a different reply for the same key, the merge
 * reports each place and joins nothing.
 */
public final class ShardMerge {
    private final Suite suite;
    private final Cast cast;
    private final EvalPlan plan;
    private final Looks looks;
    private final ShardFile expected;
    private final Map<String, RecordingLines.Line> byKey = new LinkedHashMap<>();
    private final List<RecordingLines.Line> fresh = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Mistakes mistakes = new Mistakes();

    /**
     * Creates a merge for one plan.
     *
     * @param plan the whole plan
     * @param looks decides after which answers of a candidate later looks may be missing
     * @param expected the required content of the parts' files, except for the shard
     */
    public ShardMerge(Suite suite, Cast cast, EvalPlan plan, Looks looks, ShardFile expected) {
        this.looks = looks;
        this.suite = suite;
        this.cast = cast;
        this.plan = plan;
        this.expected = expected;
    }

    /**
     * Checks all parts and joins them; writes nothing.
     *
     * @param recording the recording's own folder
     * @return the lines that the recording does not contain yet, ordered by shard
     * @throws MistakesException with every missing shard, missing reply and contradiction
     */
    public List<RecordingLines.Line> join(ShardFolders.Folder recording, ShardFolders parts) {
        Map<Integer, List<ShardFolders.Folder>> byNumber = parts.of(expected, mistakes);
        mistakes.throwIfAny();
        RecordingLines.read(recording.path(), recording.shown(), warnings, mistakes, line -> add(line, false));
        byNumber.values()
                .forEach(folders -> folders.forEach(folder -> RecordingLines.read(
                        folder.path(), folder.shown(), warnings, mistakes, line -> add(line, true))));
        mistakes.throwIfAny();
        reportMissing(byNumber, parts.count(), recording.shown());
        mistakes.throwIfAny();
        return fresh;
    }

    /** Returns warnings about skipped lines. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    private void add(RecordingLines.Line line, boolean isNew) {
        RecordingLines.Line before = byKey.putIfAbsent(line.reply().key(), line);
        if (before == null) {
            if (isNew) {
                fresh.add(line);
            }
        } else if (!before.reply().reply().equals(line.reply().reply())) {
            mistakes.add(
                    line.place(),
                    "the key has another reply in " + before.place(),
                    line.reply().key(),
                    "keep the part that belongs to this recording and remove the other");
        }
    }

    private void reportMissing(Map<Integer, List<ShardFolders.Folder>> byNumber, int of, String recording) {
        ShardAssignment deal = ShardAssignment.of(plan, of);
        Map<Integer, List<Trial>> lacking = new TreeMap<>();
        new PlanWalk(suite, cast, plan, looks).through(joined(), new PlanWalk.Visitor() {
            @Override
            public void ended(Trial trial, boolean answered) {
                if (!answered) {
                    lacking.computeIfAbsent(deal.of(trial).number(), n -> new ArrayList<>())
                            .add(trial);
                }
            }

            @Override
            public void waits(JudgementTrial trial) {
                ended(trial, false);
            }
        });
        lacking.forEach((number, trials) -> {
            List<ShardFolders.Folder> folders = byNumber.get(number);
            mistakes.add(
                    Place.of(folders == null ? recording : folders.get(0).shown()),
                    "shard " + new Shard(number, of) + " lacks " + trials.size() + " planned replies, the first: "
                            + trials.get(0).id(suite.name()),
                    null,
                    "run it again with --mode live --shard " + new Shard(number, of) + ", which resumes");
        });
    }

    private ChatGateway joined() {
        return (request, id) -> {
            ChatReply reply = reply(RecordingKey.of(request).value());
            ChatRequest earlier = request.earlier();
            if (reply == null && earlier != null) {
                reply = reply(RecordingKey.of(earlier).value());
            }
            return reply == null
                    ? CompletableFuture.failedFuture(new ModelCallException("no part holds " + id))
                    : CompletableFuture.completedFuture(reply);
        };
    }

    private @Nullable ChatReply reply(String key) {
        RecordingLines.Line line = byKey.get(key);
        return line == null ? null : line.reply().reply();
    }
}
