package dev.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.probe.Finding.Grade;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChatTemplatesTest {
    private static ModelCheckup checkup(String model, Long... promptTokens) {
        return new ModelCheckup(model, "here", 3, true, List.of(), List.of(promptTokens), Map.of(), List.of(), null);
    }

    private static Finding compared(ModelCheckup candidate, ModelCheckup base) {
        return ChatTemplates.compared(candidate, base, model -> Optional.empty())
                .findings()
                .get(0);
    }

    @Test
    void promptsThatBothModelsCountedAreCompared() {
        assertThat(compared(checkup("tuned", -1L, -1L, 20L), checkup("base", 18L, 19L, 20L)))
                .isEqualTo(Finding.ok("template", "prompts have as many tokens as base's: [20]"));
        assertThat(compared(checkup("tuned", -1L, -1L, 26L), checkup("base", 18L, 19L, 20L))
                        .grade())
                .isEqualTo(Grade.PROBLEM);
    }

    @Test
    void withoutACountOfBothThereIsNothingToCompare() {
        assertThat(compared(checkup("tuned", -1L, 19L, -1L), checkup("base", 18L, -1L, -1L))
                        .found())
                .isEqualTo("no prompt has a token count of both models, so templates cannot be compared");
    }
}
