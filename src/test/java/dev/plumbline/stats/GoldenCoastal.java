package dev.plumbline.stats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.stats.distribution.Interval;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.stats.distribution.Shift;
import dev.plumbline.stats.hypothesis.ContingencyTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The reference values in {@code golden-coastal.json}, which other tools computed from the study's figures. */
public final class GoldenCoastal {
    private static final JsonNode ROOT = read();

    private GoldenCoastal() {}

    /** One recorded reading and what the reference says about it. */
    public record Reading(JsonNode node) {
        public SeenDistribution seen() {
            return SeenDistribution.of(
                    0, 9, seenAnswers(node.get("raw")), 0, node.get("cut").doubleValue());
        }

        @Override
        public String toString() {
            return node.get("model").textValue() + " " + node.get("topic").textValue();
        }
    }

    /** One question's shift of coastal against base and what the reference says about it. */
    public record Cell(JsonNode node) {
        public SeenDistribution candidate() {
            return reading("coastal", topic()).seen();
        }

        public SeenDistribution base() {
            return reading("base", topic()).seen();
        }

        public Shift shift() {
            return Shift.between(candidate(), 0, base(), 0);
        }

        public String topic() {
            return node.get("topic").textValue();
        }

        public double renormalised(String metric) {
            return node.get("renorm").get(metric).doubleValue();
        }

        public Interval closedForm(String metric) {
            return interval(node.get("closed_form_bounds").get(metric));
        }

        public Interval exactTv() {
            return interval(node.get("bounds").get("tv"));
        }

        @Override
        public String toString() {
            return topic();
        }
    }

    /** One category of one judged cell. */
    public record Share(String cell, String category, int count, int n, Interval wilson95) {
        @Override
        public String toString() {
            return cell + " " + category;
        }
    }

    static Stream<Reading> readings() {
        return stream(ROOT.get("records")).map(Reading::new);
    }

    public static Stream<Cell> cells() {
        return stream(ROOT.get("cells")).map(Cell::new);
    }

    static Stream<Share> shares() {
        return stream(ROOT.get("judge_cells"))
                .flatMap(cell -> cell.get("counts").properties().stream()
                        .map(count -> new Share(
                                cell.get("model").textValue()
                                        + " " + cell.get("topic").textValue()
                                        + " " + cell.get("digit").intValue(),
                                count.getKey(),
                                count.getValue().intValue(),
                                cell.get("n").intValue(),
                                interval(cell.get("wilson95").get(count.getKey())))));
    }

    /** Two groups of counts and what the reference says about them. */
    public record Counted(JsonNode node) {
        public ContingencyTable table() {
            return ContingencyTable.of(ints(node.get("counts_a")), ints(node.get("counts_b")));
        }

        public double at(String key) {
            return node.get(key).doubleValue();
        }

        @Override
        public String toString() {
            return node.get("counts_a") + " and " + node.get("counts_b");
        }
    }

    /** Judged categories and sampled ratings: all tables of two groups. */
    public static Stream<Counted> tables() {
        return Stream.concat(judgedTables(), sampledTables());
    }

    public static Stream<Counted> judgedTables() {
        return stream(at("judge_tests")).map(Counted::new);
    }

    static Stream<Counted> sampledTables() {
        return stream(at("sampled_reference")).map(Counted::new);
    }

    /** What stands under one key, or under keys in keys. */
    public static JsonNode at(String... keys) {
        JsonNode node = ROOT;
        for (String key : keys) {
            node = node.get(key);
        }
        return node;
    }

    public static int[] ints(JsonNode list) {
        return stream(list).mapToInt(JsonNode::intValue).toArray();
    }

    public static double[] doubles(JsonNode list) {
        return stream(list).mapToDouble(JsonNode::doubleValue).toArray();
    }

    public static Reading reading(String model, String topic) {
        return readings()
                .filter(reading -> reading.toString().equals(model + " " + topic))
                .findFirst()
                .orElseThrow();
    }

    public static Interval interval(JsonNode pair) {
        return new Interval(pair.get(0).doubleValue(), pair.get(1).doubleValue());
    }

    public static List<Integer> integers(JsonNode list) {
        return stream(list).map(JsonNode::intValue).toList();
    }

    public static SortedMap<Integer, Double> seenAnswers(JsonNode raw) {
        SortedMap<Integer, Double> seen = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : raw.properties()) {
            seen.put(Integer.valueOf(entry.getKey()), entry.getValue().doubleValue());
        }
        return seen;
    }

    public static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static JsonNode read() {
        try (InputStream in = GoldenCoastal.class.getResourceAsStream("/golden-coastal.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
