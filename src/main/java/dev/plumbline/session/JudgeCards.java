package dev.plumbline.session;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.judge.JudgeCard;
import dev.plumbline.gate.judge.JudgeCardReader;
import dev.plumbline.gate.judge.JudgeInUse;
import dev.plumbline.gate.judge.JudgeProof;
import dev.plumbline.measure.JudgeProtocol;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.Provider;
import dev.plumbline.suite.JudgeGold;
import dev.plumbline.suite.JudgeGoldReader;
import dev.plumbline.suite.JudgeSettings;
import dev.plumbline.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cards of a suite's judges. A card belongs to one judge, so it is valid for every profile of the suite that uses this judge. Judges
 * that share a recording have separate cards.
 */
public final class JudgeCards {
    private static final String OTHERS = "judge-card-*.json";

    private final Path recording;
    private final Path root;

    /**
     * Creates a view of the cards next to a recording and of the cards of the suite's other profiles.
     *
     * @param root the project root; messages show file paths relative to it
     */
    public JudgeCards(Path recording, Path root) {
        this.recording = recording;
        this.root = root;
    }

    /**
     * Returns the proof of a judge. A damaged card is reported as a mistake, not treated as missing.
     *
     * @param suite the suite with the profile's changes
     * @param judge the judge, or null if the profile names none
     */
    static JudgeProof proof(Suite suite, Profile profile, @Nullable ModelRef judge, Path root, Mistakes mistakes) {
        JudgeSettings settings = suite.judge();
        if (settings == null || judge == null) {
            return new JudgeProof.Unproven("there is no judge");
        }
        JudgeProtocol protocol = new JudgeProtocol(new RatingProtocol(suite), settings);
        JudgeCards cards = new JudgeCards(profile.recording(), root);
        JudgeGold gold = cards.exist() ? JudgeGoldReader.ofSuite(suite, root, mistakes) : null;
        JudgeInUse inUse = new JudgeInUse(
                judge.identity(),
                protocol.fingerprint(),
                gold == null ? null : gold.fingerprint(),
                suite.gate().judgeFloor(),
                profile.providerOf(judge.name()).isPresent()
                        ? "examine it with 'doctor --judge --suite " + suite.name() + " --models " + profile.name()
                                + "'"
                        : "give the judge a provider in the profile, and examine it with 'doctor --judge'");
        String dialect = profile.providerOf(judge.name()).map(Provider::dialect).orElse(null);
        return JudgeProof.of(cards.of(inUse, dialect, mistakes), inUse);
    }

    /**
     * Returns the card that proves a judge. If no card does, returns a card next to the recording, which shows why the judge is not proven,
     * or null if there is no such card.
     *
     * @param dialect the dialect of the judge's provider, or null if the profile names no provider for the judge
     * @param mistakes receives the mistakes in the recording's own cards; a damaged card of another profile counts as missing
     */
    private @Nullable JudgeCard of(JudgeInUse judge, @Nullable String dialect, Mistakes mistakes) {
        List<JudgeCard> own = files(recording).stream()
                .flatMap(file -> Stream.ofNullable(JudgeCardReader.read(file, root, mistakes)))
                .toList();
        Optional<JudgeCard> best = own.stream()
                .filter(card -> isOf(card, judge.identity()))
                .findFirst()
                .or(() -> neighbours()
                        .filter(card -> isOf(card, judge.identity())
                                && (dialect == null
                                        || dialect.equals(card.judge().dialect()))
                                && JudgeProof.of(card, judge) instanceof JudgeProof.Proven)
                        .findFirst());
        return best.orElse(own.isEmpty() ? null : own.get(0));
    }

    /**
     * Returns the file for a judge's card: the file of the judge's earlier card, or else the first file name that no other judge's card
     * uses.
     */
    public Path file(String identity) {
        Path file = recording.resolve(JudgeCard.FILE);
        for (int i = 2; Files.exists(file); i++) {
            JudgeCard card = JudgeCardReader.read(file, root, new Mistakes());
            if (card == null || isOf(card, identity)) {
                return file;
            }
            file = recording.resolve("judge-card-" + i + ".json");
        }
        return file;
    }

    private static boolean isOf(JudgeCard card, String identity) {
        return card.judge().identity().equals(identity);
    }

    /** Returns whether there is any card that could prove a judge of this recording. */
    private boolean exist() {
        return !files(recording).isEmpty() || neighbourFiles().findAny().isPresent();
    }

    private Stream<JudgeCard> neighbours() {
        return neighbourFiles().flatMap(file -> Stream.ofNullable(JudgeCardReader.read(file, root, new Mistakes())));
    }

    private Stream<Path> neighbourFiles() {
        Path parent = recording.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return Stream.empty();
        }
        return list(parent, "*").stream()
                .filter(Files::isDirectory)
                .filter(folder -> !folder.equals(recording.toAbsolutePath()))
                .flatMap(folder -> files(folder).stream());
    }

    private static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        Path first = folder.resolve(JudgeCard.FILE);
        if (Files.exists(first)) {
            files.add(first);
        }
        if (Files.isDirectory(folder)) {
            files.addAll(list(folder, OTHERS));
        }
        return files;
    }

    private static List<Path> list(Path folder, String names) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
            files.forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return found;
    }
}
