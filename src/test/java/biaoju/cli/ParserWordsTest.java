package biaoju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A command line that is not understood is answered in the language of everything else. */
class ParserWordsTest {
    @TempDir
    Path folder;

    private CommandLineRun cli;

    @BeforeEach
    void home() throws IOException {
        cli = new CommandLineRun(folder);
    }

    private String said(Locale language, String line) {
        cli.language = language;
        cli.run((Object[]) line.split(" "));
        assertThat(cli.code).as(line).isEqualTo(2);
        assertThat(cli.err.lines()).as(cli.err).hasSize(2);
        return cli.err.lines().findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "bogus              | no verb 'bogus'                      | 没有“bogus”这个命令",
        "--bogus            | unknown option: --bogus              | 没有这个选项：--bogus",
        "search p           | missing: QUERY                       | 缺少：QUERY",
        "search             | missing: PROJECT                     | 缺少：PROJECT",
        "search p q r s     | one word too many: r s               | 多余的参数：r s",
        "search p q --bad   | unknown option: --bad                | 没有这个选项：--bad",
        "search p q --limit | --limit needs a value: --limit N     | --limit 后面要跟一个值：--limit N",
        "search p q --limit --json | --limit needs a value         | --limit 后面要跟一个值",
        "search p q --limit x | --limit takes a whole number, and 'x' is none | --limit 须为整数，“x”不是",
        "search p q --limit 1 --limit 2 | --limit is given twice    | --limit 给了两次",
        "search p q --json=yes | --json takes no value, so not 'yes' | --json 后面不能跟值（“yes”）",
        "repeats --alike    | --alike and --annotator go with      | --alike 和 --annotator 要与",
        "pack p             | missing: --annotator                 | 缺少：--annotator",
    })
    void inBothLanguages(String line, String english, String chinese) {
        assertThat(said(Locale.ENGLISH, line)).contains(english);
        assertThat(said(Locale.CHINESE, line)).contains(chinese);
    }

    /** Whatever is wrong, no English of the parser's comes through. */
    @ParameterizedTest
    @ValueSource(strings = {"init", "import p", "segment", "dataset verify", "dataset diff a", "backup p", "restore", "merge p", "labels", "assign p",
        "status --bogus", "progress a b", "adjudicate p", "dataset p --seed x", "agreement --seed", "-x", "search p q -j"})
    void noWordOfTheParsersOwn(String line) {
        String chinese = said(Locale.CHINESE, line);
        assertThat(chinese).doesNotContain("Missing", "Unmatched", "Unknown", "Invalid", "Expected", "required", "should");
        assertThat(chinese).containsPattern("\\p{IsHan}");
    }

    @Test
    void theEnvironmentGoesBeforeTheSettingAndThatBeforeTheMachine() {
        Locale german = Locale.GERMAN;
        assertThat(Surroundings.language(null, "system", german)).isEqualTo(german);
        assertThat(Surroundings.language("", "zh", german).getLanguage()).isEqualTo("zh");
        assertThat(Surroundings.language("en", "zh", Locale.CHINESE).getLanguage()).isEqualTo("en");
        assertThat(Surroundings.language("zh_CN.UTF-8", "en", german).getLanguage()).isEqualTo("zh");
    }
}
