package biaoju.segment;

/** Points that join what stands on both sides, between a Han character and a Han character or digit. */
final class Names {
    /** Characters that write foreign and Uyghur names, where {@code .} stands for {@code ·}. */
    private static final String SOUNDS = "阿艾爱埃奥巴贝比伯布卜查达戴丹德迪杜恩尔爾法菲费弗福盖戈格哈赫霍基吉加杰卡凯科克肯库拉莱兰勒雷丽莉列琳"
            + "伦洛罗羅马馬玛瑪麦買买曼米迈邁密莫姆穆娜纳尼努诺諾帕佩皮普奇乔喬切热熱萨塞瑟莎什史斯丝苏索塔泰坦特提图吐托瓦威维沃乌烏希谢辛雅亚亞耶"
            + "伊依尤泽扎詹约翰娅孜汗肉逊恺撒";
    /** Characters that write such names too, but also much else. */
    private static final String LOOSE = "力里夫白山当求居江木合林顿登安古汉道朗利内宾温文森生根茨思门";
    private static final String[] LABELS = {"附件", "附表", "附录", "附錄", "附图", "附圖", "附注", "附註", "专栏", "專欄", "插图", "图表",
        "編號", "编号", "序号", "序號", "版本", "公式", "表格"};
    private static final String[] DOMAINS = {"中国", "中國", "公司", "网络", "網絡", "政务", "公益", "集团", "香港", "台湾"};

    private static final String DATES = "年月日号號时時";
    /** Before the name of a figure or table. */
    private static final String CITING = "见見如附参參由從从据據和与與及至按照";
    /** Behind a number that counts things, so that it begins a sentence. */
    private static final String COUNTED = "名个個人次户戶件条條项項处處万萬亿億元家亩畝场場份台座公里米周天岁歲位只隻头頭口辆輛张張套所村镇乡支批组%％*余多";

    private Names() {}

    /** Whether the point at {@code dot} is part of a number, a label, a name or an address. */
    static boolean joins(char[] text, int dot, int unitStart, int end) {
        int next = dot + 1;
        if (isNumber(text[dot - 1]) && isNumber(text[next])) return !isNewItem(text, dot, unitStart, end);
        if (Marks.isDigit(text[next])) return isLabel(text, dot, unitStart, end) || isFile(text, next, end);
        return isName(text, dot, unitStart, end) || isDomain(text, next, end);
    }

    private static boolean isNumber(char c) {
        return Marks.isNumeral(c) || Marks.isDigit(c);
    }

    /** {@code 原因之一.二是人手不足}: a numeral that ends a word, and an item behind it. */
    private static boolean isNewItem(char[] text, int dot, int unitStart, int end) {
        int before = dot - 2;
        return before >= unitStart && Marks.isHan(text, before) && !Marks.isNumeral(text[before])
                && Enumerators.isItem(text, dot + 1, end);
    }

    /** {@code 附件.2} {@code 见图.3} {@code 第三章.2}, but not {@code 参会代表.3人} nor {@code 已绘图.6月底}. */
    private static boolean isLabel(char[] text, int dot, int unitStart, int end) {
        int to = dot + 1;
        while (to < end && to - dot <= 6 && Marks.isDigit(text[to])) to++;
        char behind = to < end ? text[to] : ' ';
        if (DATES.indexOf(behind) >= 0) return false;
        char last = text[dot - 1];
        char before = dot - 2 >= unitStart ? text[dot - 2] : ' ';
        if (isLabelled(text, dot, unitStart)) return true;
        if ("章节節条條款项項部篇卷".indexOf(last) >= 0 && isNumber(before)) return true;
        if ("图圖表例式注註附".indexOf(last) < 0) return false;
        boolean word = dot - 2 >= unitStart && Marks.isHan(text, dot - 2) && CITING.indexOf(before) < 0;
        if (!word) return true;
        boolean item = to + 1 < end && (behind == '.' || behind == '、') && !Marks.isDigit(text[to + 1]);
        return "图圖表".indexOf(last) >= 0 && "代发發外".indexOf(before) < 0 && COUNTED.indexOf(behind) < 0 && !item;
    }

    /** One of the words that a number follows stands before {@code dot}. */
    static boolean isLabelled(char[] text, int dot, int unitStart) {
        if (dot - 2 < unitStart) return false;
        for (String label : LABELS) {
            if (label.charAt(0) == text[dot - 2] && label.charAt(1) == text[dot - 1]) return true;
        }
        return false;
    }

    /** {@code 台账.2023.xlsx} {@code 附件.7z}. */
    private static boolean isFile(char[] text, int next, int end) {
        int to = next;
        while (to < end && to - next < 16 && Marks.isDigit(text[to])) to++;
        if (to < end && (text[to] == '.' || text[to] == '_')) to++;
        else return to + 1 <= end && text[next] == '7' && to - next == 1 && to < end && text[to] == 'z';
        return to < end && Marks.isAsciiLetter(text[to]);
    }

    /** {@code 卡尔.马克思} {@code 买买提.艾力}: on either side two characters that write sounds, and hardly aught else. */
    private static boolean isName(char[] text, int dot, int unitStart, int end) {
        if (dot - 2 < unitStart || dot + 2 >= end) return false;
        int before = sounds(text[dot - 2], text[dot - 1]);
        int behind = sounds(text[dot + 1], text[dot + 2]);
        return Math.min(before, behind) >= 1 || (before == 0 && behind == 2) || (before == 2 && behind == 0);
    }

    /** How many of the two write little but sounds; −1 where one of them writes none. */
    private static int sounds(char first, char second) {
        int certain = 0;
        for (char c : new char[] {first, second}) {
            if (SOUNDS.indexOf(c) >= 0) certain++;
            else if (LOOSE.indexOf(c) < 0) return -1;
        }
        return certain;
    }

    private static boolean isDomain(char[] text, int next, int end) {
        for (String domain : DOMAINS) {
            int to = next + domain.length();
            if (to > end || text[next] != domain.charAt(0) || text[next + 1] != domain.charAt(1)) continue;
            return to == end || !Marks.isWord(text, to);
        }
        return false;
    }
}
