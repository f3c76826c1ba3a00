package dev.plumbline.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyVariablesTest {
    private final KeyVariables variables = new KeyVariables(name -> "value of " + name, List.of("MINE"));

    @ParameterizedTest
    @ValueSource(strings = {"OPENAI_API_KEY", "HF_TOKEN", "my_API_KEY", "MINE"})
    void namesOfKeysAndThoseAllowedMayBeNamed(String name) {
        assertThat(variables.value(name)).isEqualTo("value of " + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATH",
                "HOME",
                "AWS_SECRET_ACCESS_KEY",
                "GITHUB_TOKEN_X",
                "TOKEN",
                "_TOKEN",
                "API_KEY",
                "API_KEYS",
                "MINE2",
                "X_API_KEY\nPATH"
            })
    void anyOtherVariableIsOutOfReach(String name) {
        assertThat(variables.value(name)).isNull();
    }
}
