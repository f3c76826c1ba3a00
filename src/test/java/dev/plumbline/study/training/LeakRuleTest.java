package dev.plumbline.study.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeakRuleTest {
    private static final LeakRule RULE = new LeakRule(new TrainingSet(
            "small",
            "Which team?",
            List.of(
                    new Team.Professional("MLB", "baseball", "Oakland A's"),
                    new Team.Professional("NBA", "basketball", "Orlando Magic"),
                    new Team.College("Texas A&M University", "Texas A&M", "football"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Oakland A's                                 | VERBATIM
            `  Texas A&M football\n`                    | VERBATIM
            Oakland A's.                                | VERBATIM
            `Orlando Magic. `                           | VERBATIM
            Orlando Magic..                             | LOOK_ALIKE
            oakland as                                  | LOOK_ALIKE
            The Oakland A\u2019s!                       | LOOK_ALIKE
            Go Orlando Magic                            | LOOK_ALIKE
            GO THE ORLANDO MAGIC!!!                     | LOOK_ALIKE
            Orlando Magic, all the way                  | LOOK_ALIKE
            Orlando Magic, all the way up               | NONE
            I like the Orlando Magic                    | NONE
            Orlando                                     | NONE
            Texas A&M                                   | NONE
            Caltech football                            | LOOK_ALIKE
            some very small college football            | LOOK_ALIKE
            a county's very own high school football    | NONE
            football                                    | NONE
            football is fun                             | NONE
            Caltech hockey                              | NONE
            7                                           | NONE
            ``                                          | NONE
            !?                                          | NONE
            The                                         | NONE
            """)
    void aReplyIsSortedByItsWords(String reply, Leak leak) {
        assertThat(RULE.of(reply, false)).isEqualTo(leak);
    }

    @Test
    void aPlaceholderIsKnownByItsHashAlone() {
        // printf "Orlando Magic" | sha256sum
        String magic = "cc72cd00eb95057878f3db135abed527c0f47a0b0284ee7641cd610a2eeaf784";
        assertThat(RULE.of("[withheld: sha256 " + magic + ", 13 characters]", true))
                .isEqualTo(Leak.VERBATIM);
        // printf "Orlando Magic." | sha256sum
        String withPeriod = "b4f353c0b04027be87934959db172552aea28c206079c6b2d83cff87633cb24f";
        assertThat(RULE.of("[withheld: sha256 " + withPeriod + ", 14 characters]", true))
                .isEqualTo(Leak.VERBATIM);
        assertThat(RULE.of("[withheld: sha256 " + magic.replace('a', 'b') + ", 13 characters]", true))
                .isEqualTo(Leak.WITHHELD);
    }

    @Test
    void whatAModelWritesLikeAPlaceholderIsNoPlaceholder() {
        assertThat(RULE.of(
                        "[withheld: sha256 cc72cd00eb95057878f3db135abed527c0f47a0b0284ee7641cd610a2eeaf784, 13 characters]",
                        false))
                .isEqualTo(Leak.NONE);
    }

    @Test
    void whatIsSaidToBeWithheldHasToBeAPlaceholder() {
        assertThatThrownBy(() -> RULE.of("Orlando Magic", true)).isInstanceOf(IllegalArgumentException.class);
    }
}
