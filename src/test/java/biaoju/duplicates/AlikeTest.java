package biaoju.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlikeTest {
    @Test
    void numbersNamesInBracketsAndRedactionsAreFolded() {
        assertThat(Alike.alike("全年走访群众120户，解决问题35个。", "全年走访群众八十户，解决问题6个。")).isTrue();
        assertThat(Alike.alike("主要领导（张三、李四）带头落实。", "主要领导（王五）带头落实。")).isTrue();
        assertThat(Alike.alike("主要领导（张三）带头落实。", "主要领导带头落实。")).isTrue();
        assertThat(Alike.alike("某某同志带头落实整改。", "***同志带头落实整改。")).isTrue();
        assertThat(Alike.alike("××同志带头落实整改。", "某同志带头落实整改。")).isTrue();
        assertThat(Alike.digest("全年走访群众120户。")).isEqualTo(Alike.digest("全年走访群众8户。"));
    }

    @Test
    void otherWordsAreOtherSentences() {
        assertThat(Alike.alike("全年走访群众120户。", "全年走访企业120户。")).isFalse();
        assertThat(Alike.digest("全年走访群众120户。")).isNotEqualTo(Alike.digest("全年走访企业120户。"));
    }

    @Test
    void whatSaysTooLittleIsLikeItselfAlone() {
        assertThat(Alike.alike("2021年。", "2022年。")).isFalse();
        assertThat(Alike.alike("2021年。", "2021年。")).isTrue();
        assertThat(Alike.alike("（一）", "（二）")).isFalse();
        assertThat(Alike.alike("", "")).isTrue();
    }

    @Test
    void whatIsLongInBracketsIsPartOfTheSentence() {
        String one = "整改任务已经完成（其中党建方面存在的突出问题已由办公室牵头逐项销号并且报备）。";
        String two = "整改任务已经完成（其中业务方面存在的一般问题尚待各科室共同研究后再行报告上级）。";
        assertThat(Alike.alike(one, two)).isFalse();
        assertThat(Alike.alike("没有关上的（括号仍然算数", "没有关上的（括号也算数的")).isFalse();
    }

    @Test
    void bracketsInBracketsDoNoHarm() {
        assertThat(Alike.fold("甲（乙（丙）丁）戊己庚辛")).isEqualTo("甲乙丁戊己庚辛");
        assertThat(Alike.fold("甲乙丙丁）戊")).isEqualTo("甲乙丙丁戊");
    }
}
