package dev.plumbline.stats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
final class GoldenCoastal {
    private static final JsonNode ROOT = read();

    private GoldenCoastal() {}

    /** One recorded reading and what the reference says about it. */
    record Reading(JsonNode node) {
        SeenDistribution seen() {
            return SeenDistribution.of(
                    0, 9, seenAnswers(node.get("raw")), 0, node.get("cut").doubleValue());
        }

        @Override
        public String toString() {
            return node.get("model").textValue() + " " + node.get("topic").textValue();
        }
    }

    /** One question's shift of coastal against base and what the reference says about it. */
    record Cell(JsonNode node) {
        SeenDistribution candidate() {
            return reading("coastal", topic()).seen();
        }

        SeenDistribution base() {
            return reading("base", topic()).seen();
        }

        Shift shift() {
            return Shift.between(candidate(), base());
        }

        String topic() {
            return node.get("topic").textValue();
        }

        double renormalised(String metric) {
            return node.get("renorm").get(metric).doubleValue();
        }

        Interval closedForm(String metric) {
            return interval(node.get("closed_form_bounds").get(metric));
        }

        Interval exactTv() {
            return interval(node.get("bounds").get("tv"));
        }

        @Override
        public String toString() {
            return topic();
        }
    }

    /** One category of one judged cell. */
    record Share(String cell, String category, int count, int n, Interval wilson95) {
        @Override
        public String toString() {
            return cell + " " + category;
        }
    }

    static Stream<Reading> readings() {
        return stream(ROOT.get("records")).map(Reading::new);
    }

    static Stream<Cell> cells() {
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

    static Reading reading(String model, String topic) {
        return readings()
                .filter(reading -> reading.toString().equals(model + " " + topic))
                .findFirst()
                .orElseThrow();
    }

    static Interval interval(JsonNode pair) {
        return new Interval(pair.get(0).doubleValue(), pair.get(1).doubleValue());
    }

    static List<Integer> integers(JsonNode list) {
        return stream(list).map(JsonNode::intValue).toList();
    }

    static SortedMap<Integer, Double> seenAnswers(JsonNode raw) {
        SortedMap<Integer, Double> seen = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : raw.properties()) {
            seen.put(Integer.valueOf(entry.getKey()), entry.getValue().doubleValue());
        }
        return seen;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
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
