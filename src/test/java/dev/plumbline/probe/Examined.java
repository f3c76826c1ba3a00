package dev.plumbline.probe;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gateway.Budget;
import dev.plumbline.gateway.Connections;
import dev.plumbline.gateway.UnrecordedGateway;
import dev.plumbline.gateway.key.KeyVariables;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.profile.Profile;
import dev.plumbline.session.Property;
import dev.plumbline.session.Settings;
import dev.plumbline.session.SuiteOpener;
import dev.plumbline.testing.LiveProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A profile of the political suite, examined by a doctor that does not wait between attempts. */
record Examined(Profile profile, List<ModelCheckup> checkups) {
    static Examined of(LiveProfile written, Map<String, String> environment) {
        Mistakes mistakes = new Mistakes();
        Map<String, String> given = Map.of(
                Property.SUITE.key(),
                "political",
                Property.MODELS.key(),
                written.file().toString(),
                Property.ALLOW_OUTSIDE.key(),
                "true");
        Settings settings = Settings.resolve(Path.of("").toAbsolutePath(), given::get, variable -> null, mistakes);
        mistakes.throwIfAny();
        SuiteOpener.Unrecorded suite = SuiteOpener.openUnrecorded(settings).get(0);
        List<String> names = suite.cast().models().stream().map(ModelRef::name).toList();
        Connections connections = Connections.open(
                suite.profile(),
                "profile",
                names,
                new KeyVariables(environment::get, environment.keySet()),
                new Budget(null, null),
                mistakes);
        mistakes.throwIfAny();
        try (UnrecordedGateway gateway = new UnrecordedGateway(Objects.requireNonNull(connections), () -> 0L)) {
            return new Examined(
                    suite.profile(),
                    new Doctor(
                                    suite.suite(),
                                    suite.profile(),
                                    suite.cast(),
                                    gateway,
                                    new ServedTemplates(
                                                    suite.profile(),
                                                    new KeyVariables(environment::get, environment.keySet()))::of)
                            .examine(names));
        }
    }

    ModelCheckup of(String model) {
        return checkups.stream()
                .filter(c -> c.model().equals(model))
                .findFirst()
                .orElseThrow();
    }

    Finding finding(String model, String check) {
        return of(model).findings().stream()
                .filter(f -> f.check().equals(check))
                .findFirst()
                .orElseThrow();
    }
}
