package biaoju.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeFileTest {
    private static final String GOOD = """
            {
              "name": "two", "version": 3,
              "labels": [
                {"id": "claim", "zh": "论断", "en": "claim", "key": "1",
                 "letter": {"zh": "论", "en": "C"}, "color": "#009E73",
                 "definition": {"zh": "说的是什么。", "en": "What is said."}},
                {"id": "proof", "zh": "论据", "en": "proof", "key": "2",
                 "letter": {"zh": "据", "en": "P"}, "color": "#D55E00",
                 "definition": {"zh": "凭什么。", "en": "What it rests on."}}
              ]
            }
            """;

    @Test
    void readsEveryField() {
        LabelScheme scheme = SchemeFile.parse(GOOD);
        assertThat(scheme.name()).isEqualTo("two");
        assertThat(scheme.version()).isEqualTo(3);
        assertThat(scheme.labels()).hasSize(2);
        assertThat(scheme.forKey('2')).contains(new Label("proof", "论据", "proof", '2', "据", "P", "#D55E00", "凭什么。",
                "What it rests on."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "version": 3            | "version": 0            | 2 | version
            "version": 3            | "version": "3"          | 2 | version
            "id": "claim"           | "id": "Claim"           | 4 | labels[0].id
            "key": "2"              | "key": "1"              | 7 | labels[1].key
            "key": "2"              | "key": "0"              | 7 | labels[1].key
            "letter": {"zh": "据"   | "letter": {"zh": "论据" | 8 | labels[1].letter.zh
            #D55E00                 | orange                  | 8 | labels[1].color
            "en": "What it rests on." | "en": " "             | 9 | labels[1].definition.en
            "zh": "论据"            | "zh": "论断"            | 7 | labels[1].zh
            "id": "proof", "zh"     | "id": "proof", "colour": "x", "zh" | 7 | labels[1].colour
            "key": "2",             | ''                      | 7 | labels[1].key
            "key": "2"              | "key": "2", "key": "3"  | 7 | JSON
            "version": 3,           | "version": 3            | 3 | JSON
            """)
    void namesLineAndFieldOfWhatIsWrong(String good, String bad, int line, String field) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> SchemeFile.parse(GOOD.replace(good, bad)))
                .isInstanceOfSatisfying(SchemeException.class, wrong -> {
                    assertThat(wrong.line()).isEqualTo(line);
                    assertThat(wrong.field()).endsWith(field);
                    assertThat(wrong.reason()).isNotBlank();
                });
    }

    @ParameterizedTest
    @CsvSource(value = {"''", "[]", "{", "null", "{}x", "3"})
    void refusesWhatIsNoScheme(String json) {
        assertThatThrownBy(() -> SchemeFile.parse(json)).isInstanceOf(SchemeException.class);
    }
}
