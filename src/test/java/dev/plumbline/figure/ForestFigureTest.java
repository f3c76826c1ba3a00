package dev.plumbline.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.figure.scene.Box;
import dev.plumbline.figure.scene.Label;
import dev.plumbline.figure.scene.Palette;
import dev.plumbline.figure.scene.Scene;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForestFigureTest {
    private final ResultsFile results = new ResultsFile(List.of("tea", "milk"), List.of("one")).measured(0, 9);

    private Scene forest(Path folder) throws IOException {
        return new ForestFigure().draw(results.findings(folder), new Caption(null));
    }

    private static long bands(Scene scene) {
        return scene.marks().stream()
                .filter(mark -> mark instanceof Box box && box.ink().equals(Palette.GRID) && box.width() > 22)
                .count();
    }

    private static String words(Scene scene) {
        return scene.marks().stream()
                .filter(Label.class::isInstance)
                .map(mark -> ((Label) mark).text())
                .collect(Collectors.joining(" "));
    }

    private void sample() {
        results.list("shifts")
                .forEach(shift -> ((ObjectNode) shift).put("noise", 0.09).putObject("sampled"));
    }

    @Test
    void limitsOfSampledAnswersAreDrawnWithoutANoiseThatDecidesNothing(@TempDir Path folder) throws IOException {
        sample();
        Scene scene = forest(folder);

        assertThat(bands(scene)).isZero();
        assertThat(words(scene))
                .contains("the line shows the limits that decide the verdict")
                .doesNotContain("numeric noise")
                .doesNotContain("cut-off");
    }

    @Test
    void boundsOfTokenProbabilitiesHaveTheirNoise(@TempDir Path folder) throws IOException {
        results.list("shifts").forEach(shift -> ((ObjectNode) shift).put("noise", 0.09));
        Scene scene = forest(folder);

        assertThat(bands(scene)).isEqualTo(2);
        assertThat(words(scene)).contains("numeric noise").contains("the bounds of the token cut-off");
    }
}
