package dev.plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.Forecast;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.session.OpenedSuite;
import dev.plumbline.session.Settings;
import dev.plumbline.session.SuiteForecast;
import dev.plumbline.session.SuiteOpener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticSuiteTest {
    @Test
    void itsRecordingHoldsEveryCallOfItsPlanAndNoTwoJudgementsAreOne(@TempDir Path root) throws IOException {
        SyntheticSuite made = new SyntheticSuite(12, 4);
        made.write(root);
        Map<String, String> given = Map.of("suite", SyntheticSuite.NAME, "models", SyntheticSuite.PROFILE);
        OpenedSuite opened = SuiteOpener.open(Settings.resolve(root, given::get, name -> null, new Mistakes()))
                .get(0);
        Forecast forecast = SuiteForecast.of(opened);
        assertThat(forecast.lines()).extracting(Forecast.Line::missing).containsOnly(0);
        assertThat(opened.recording().size()).isEqualTo(2 * 12 + 2 * made.elaborations());
        assertThat(opened.suite().note()).startsWith("SYNTHETIC");
        assertThat(opened.profile().note()).startsWith("SYNTHETIC");
    }

    @Test
    void whatACommandTookIsReadBackAsItWasTold() {
        ScaleCost cost = new ScaleCost(1.5, 2.25, 100, Double.NaN);
        assertThat(ScaleCost.read(cost.line())).isEqualTo(cost);
    }
}
