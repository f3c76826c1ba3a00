package dev.plumbline.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.figure.Drawings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Verdicts in words and signs, the same on every page. */
final class Verdicts {
    private Verdicts() {}

    /** Such as {@code drifted, major}. */
    static String words(JsonNode shift) {
        String verdict = shift.path("verdict").asText("not measured");
        return verdict.equals("drifted")
                ? verdict + ", " + shift.path("severity").asText() + (isOfReplies(shift) ? ", format" : "")
                : verdict;
    }

    /** Whether replies off the scale decide. */
    static boolean isOfReplies(JsonNode shift) {
        return shift.path("decidedBy").asText().equals("format");
    }

    /** Why no total variation decides, in words. */
    static String undecided(JsonNode shift) {
        return switch (shift.path("decidedBy").asText()) {
            case "least-mass" -> "too little on the scale";
            case "identity" -> "not the candidate";
            default -> "not measured";
        };
    }

    static String sign(JsonNode shift) {
        return Drawings.sign(
                shift.path("verdict").asText(), shift.path("severity").asText().equals("major"));
    }

    /** The ink of the figures that tints a cell of this verdict. */
    static String tint(JsonNode shift) {
        if (!Facts.decisive(shift).isObject()) {
            return "empty-cell";
        }
        return switch (shift.path("verdict").asText()) {
            case "within" -> "within-cell";
            case "drifted" -> shift.path("severity").asText().equals("major") ? "major-cell" : "minor-cell";
            default -> "inconclusive-cell";
        };
    }

    /** A candidate's verdict in one sentence. */
    static String sentence(Facts facts, String candidate) {
        int drifted = 0;
        int inconclusive = 0;
        int within = 0;
        int accepted = 0;
        for (String question : facts.questions()) {
            JsonNode shift = facts.shift(question, candidate);
            String verdict = shift.path("verdict").asText();
            drifted += verdict.equals("drifted") ? 1 : 0;
            inconclusive += verdict.equals("inconclusive") ? 1 : 0;
            within += verdict.equals("within") ? 1 : 0;
            accepted += !verdict.equals("within") && shift.path("accepted").asBoolean() ? 1 : 0;
        }
        int all = drifted + inconclusive + within;
        if (all == 0) {
            return "No question of this candidate was measured.";
        }
        List<String> parts = new ArrayList<>();
        if (drifted > 0) {
            parts.add(drifted + " drifted");
        }
        if (inconclusive > 0) {
            parts.add(inconclusive + (inconclusive == 1 ? " is" : " are") + " inconclusive");
        }
        if (within > 0) {
            parts.add(within + (drifted + inconclusive == 0 ? "" : " stayed") + " within what is tolerated");
        }
        boolean isBase = facts.questions().stream()
                .anyMatch(q ->
                        facts.shift(q, candidate).path("decidedBy").asText().equals("identity"));
        return (isBase ? "Not the candidate: base answered in its place. " : "") + "Of " + Words.count(all, "question")
                + " " + String.join(", ", parts) + "." + baseline(drifted + inconclusive, accepted)
                + furthest(facts, candidate);
    }

    /** How far the question moved at least that moved furthest; its name only if no other can have moved as far. */
    private static String furthest(Facts facts, String candidate) {
        String furthest = "";
        double least = 0;
        for (String question : facts.questions()) {
            double low =
                    Facts.decisive(facts.shift(question, candidate)).path("low").asDouble();
            if (low > least) {
                least = low;
                furthest = question;
            }
        }
        if (furthest.isEmpty()) {
            return "";
        }
        String named = furthest;
        double others = facts.questions().stream()
                .filter(question -> !question.equals(named))
                .mapToDouble(question -> Facts.decisive(facts.shift(question, candidate))
                        .path("high")
                        .asDouble())
                .max()
                .orElse(0);
        String what = facts.shift(named, candidate).path("decidedBy").asText().equals("format") ? "replies" : "answers";
        return others < least
                ? String.format(
                        Locale.ROOT,
                        " Furthest: %s, where at least %s of the %s changed.",
                        named,
                        Words.percent(Math.floor(100 * least) / 100),
                        what)
                : String.format(
                        Locale.ROOT,
                        " At least %s of the %s to one question changed; which moved furthest is not identified.",
                        Words.percent(Math.floor(100 * least) / 100),
                        what);
    }

    private static String baseline(int moved, int accepted) {
        if (moved == 0) {
            return "";
        }
        if (accepted == moved) {
            return " The baseline accepts " + (moved == 1 ? "the one not within." : "all " + moved + ".");
        }
        return accepted == 0
                ? " The baseline accepts none of them."
                : " The baseline accepts " + accepted + " of the " + moved + " not within.";
    }

    /** The gravest verdict among a candidate's, for the sign beside its name. */
    static JsonNode gravest(Facts facts, String candidate) {
        JsonNode gravest = facts.shift("", candidate);
        int most = -1;
        for (String question : facts.questions()) {
            JsonNode shift = facts.shift(question, candidate);
            int weight = switch (tint(shift)) {
                case "major-cell" -> 4;
                case "minor-cell" -> 3;
                case "within-cell" -> 1;
                default -> 2;
            };
            if (!shift.isMissingNode() && weight > most) {
                most = weight;
                gravest = shift;
            }
        }
        return gravest;
    }
}
