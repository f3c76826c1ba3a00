package dev.plumbline.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run's exit code follows from, read from {@code results.json} row by row, since the whole file of a large run would not fit into
 * memory.
 */
final class FoundVerdicts {
    private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(JsonNode.class);

    private final List<Said> shifts = new ArrayList<>();
    private final List<Said> categories = new ArrayList<>();
    private boolean balances;
    private boolean judgeRequired;

    private record Said(String verdict, boolean accepted) {
        static Said of(JsonNode row) {
            return new Said(
                    row.path("verdict").asText().intern(), row.path("accepted").asBoolean());
        }

        ExitCode code() {
            return accepted
                    ? ExitCode.OK
                    : switch (verdict) {
                        case "within" -> ExitCode.OK;
                        case "drifted" -> ExitCode.DRIFTED;
                        default -> ExitCode.INCONCLUSIVE;
                    };
        }
    }

    private FoundVerdicts() {}

    /** Reads them. */
    static FoundVerdicts read(Path results) throws IOException {
        FoundVerdicts found = new FoundVerdicts();
        try (JsonParser json = JSON.createParser(results.toFile())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                found.take(name, json);
            }
        }
        return found;
    }

    private void take(String name, JsonParser json) throws IOException {
        switch (name) {
            case "ledger" -> balances = balances(json.readValueAsTree());
            case "gate" -> {
                JsonNode gate = json.readValueAsTree();
                judgeRequired = gate.path("judge").asText().equals("required");
            }
            case "shifts" -> rows(json, row -> shifts.add(Said.of(row)));
            case "controls" -> rows(json, row -> row.path("questions").forEach(q -> shifts.add(Said.of(q))));
            case "categoryVerdicts" -> rows(json, row -> categories.add(Said.of(row)));
            default -> json.skipChildren();
        }
    }

    private static boolean balances(JsonNode ledger) {
        int ended = ledger.path("measured").asInt() + ledger.path("unscored").asInt();
        return ledger.path("failed").asInt() == 0
                && ended == ledger.path("planned").asInt();
    }

    private interface Taker {
        void take(JsonNode row);
    }

    private static void rows(JsonParser json, Taker taker) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            taker.take(json.readValueAsTree());
        }
    }

    /** Whether every planned call ended, and none failed. */
    boolean isWhole() {
        return balances;
    }

    /** Of questions, controls and explanations. */
    ExitCode exitCode() {
        ExitCode code = ExitCode.OK;
        for (Said shift : shifts) {
            code = code.or(shift.code());
        }
        for (Said category : categories) {
            code = judgeRequired || !category.verdict().equals("withheld") ? code.or(category.code()) : code;
        }
        return code;
    }
}
