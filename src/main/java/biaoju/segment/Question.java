package biaoju.segment;

/** Whether a clause asks, in simplified or traditional script. */
final class Question {
    private static final String WORDS = "吗嗎呢么麼麽谁誰何哪几幾怎咋啥孰";
    private static final String[] PHRASES = {
        "多少", "是否", "能否", "可否", "会否", "會否", "应否", "應否", "难道", "難道", "莫非", "岂能", "豈能", "岂不", "豈不", "多久", "有多"};

    private Question() {}

    /** Whether the clause {@code [from, to)} asks; its mark stands at {@code to}. */
    static boolean asks(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (WORDS.indexOf(c) >= 0) return true;
            if ((c == '不' || c == '没' || c == '沒') && i > from && i + 1 < to && isChoice(text, i)) return true;
            if (i + 1 < to && isPhrase(c, text[i + 1])) return true;
        }
        return to > from && endsAsking(text, from, to);
    }

    /** {@code 行不行} {@code 有没有}; {@code 统一不一致} is none. */
    private static boolean isChoice(char[] text, int i) {
        return text[i - 1] == text[i + 1] && text[i - 1] != '一' && Marks.isHan(text, i - 1);
    }

    private static boolean isPhrase(char first, char second) {
        for (String phrase : PHRASES) {
            if (phrase.charAt(0) == first && phrase.charAt(1) == second) return true;
        }
        return false;
    }

    /** {@code …知否} {@code …行不} {@code …完成了没有} {@code …是吧}, but no {@code 网吧}. */
    private static boolean endsAsking(char[] text, int from, int to) {
        char last = text[to - 1];
        char before = to - 2 >= from ? text[to - 2] : ' ';
        if ("否不没沒".indexOf(last) >= 0) return true;
        if (last == '有') return before == '没' || before == '沒';
        return last == '吧' && "网網酒茶书書贴貼水氧".indexOf(before) < 0;
    }
}
