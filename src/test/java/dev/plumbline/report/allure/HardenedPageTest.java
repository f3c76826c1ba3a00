package dev.plumbline.report.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardenedPageTest {
    private static final String PAGE = "<html><head><title>t</title></head><body>"
            + "<script async src=\"https://www.googletagmanager.com/gtag/js?id=G\"></script>"
            + "<script>window.dataLayer = []; function gtag(){}</script>"
            + "<script src=\"data:text/javascript;base64,AAAA\"></script><script defer>d('x')</script></body></html>";

    @Test
    void eachScriptOfTheGeneratorGetsTheNonceAndThePolicyNamesIt() {
        String page = HardenedPage.of(PAGE, "abc");
        assertThat(page).contains("script-src 'nonce-abc'", "default-src 'none'", "object-src 'none'");
        assertThat(page).contains("<script nonce=\"abc\" src=\"data:", "<script nonce=\"abc\" defer>");
        assertThat(page.indexOf("Content-Security-Policy")).isLessThan(page.indexOf("<script"));
    }

    @Test
    void whatPhonesHomeIsGone() {
        assertThat(HardenedPage.of(PAGE, "abc")).doesNotContain("googletagmanager", "gtag");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><script></script></html>",
                "<html><head></head></html>",
                "<head><meta http-equiv=\"Content-Security-Policy\"></head><script></script>",
                "<head></head>google-analytics.com"
            })
    void refusesAPageOfAnotherShape(String page) {
        assertThatIllegalArgumentException().isThrownBy(() -> HardenedPage.of(page, "abc"));
    }
}
