package dev.plumbline.bench;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.CallKind;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.measure.ElaborationProtocol;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import dev.plumbline.suite.SuiteReader;
import java.nio.file.Path;
import java.util.Objects;

/** The requests that are made: elaborations of the political suite, each of another sample, so that no two are one. */
final class Questions {
    static final String MODEL = "base";

    private static final int ANSWERS = 10;

    private final ModelRef model = new ModelRef(MODEL, "bench-base");
    private final Suite suite;
    private final ElaborationProtocol protocol;

    Questions() {
        Path root = Path.of("").toAbsolutePath();
        Mistakes mistakes = new Mistakes();
        Suite read = SuiteReader.read(root.resolve("suites/political/suite.yaml"), root, mistakes);
        mistakes.throwIfAny();
        this.suite = Objects.requireNonNull(read);
        this.protocol = new ElaborationProtocol(new RatingProtocol(suite), Objects.requireNonNull(suite.elaboration()));
    }

    Suite suite() {
        return suite;
    }

    ChatRequest request(int number) {
        return protocol.request(question(number), number % ANSWERS, model, number);
    }

    CallId id(int number) {
        return new CallId(CallKind.ELABORATION, suite.name(), question(number).id(), number % ANSWERS, MODEL, number);
    }

    private Question question(int number) {
        return suite.questions().get(number % suite.questions().size());
    }
}
