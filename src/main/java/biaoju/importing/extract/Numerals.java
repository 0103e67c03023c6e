package biaoju.importing.extract;

/** Numbers of list items as word processors write them. */
final class Numerals {
    private static final String CHINESE = "〇一二三四五六七八九";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private Numerals() {}

    /** @param format its name in WordprocessingML; one that is not known counts in digits */
    static String of(int number, String format) {
        if (number < 0 || number > 9_999) return Integer.toString(number);
        return switch (format) {
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
                    "taiwaneseCountingThousand", "chineseLegalSimplified" -> chinese(number);
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number, CHINESE);
            case "ideographTraditional" -> from(number, STEMS);
            case "ideographZodiac" -> from(number, BRANCHES);
            case "decimalFullWidth", "decimalFullWidth2" -> digits(number, "０１２３４５６７８９");
            case "decimalZero" -> (number < 10 ? "0" : "") + number;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(number, '①', 20);
            case "decimalEnclosedParen" -> enclosed(number, '⑴', 20);
            case "decimalEnclosedFullstop" -> enclosed(number, '⒈', 20);
            case "ideographEnclosedCircle" -> enclosed(number, '㊀', 10);
            case "lowerLetter" -> letter(number, 'a');
            case "upperLetter" -> letter(number, 'A');
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(java.util.Locale.ROOT);
            case "none" -> "";
            default -> Integer.toString(number);
        };
    }

    /** 十一, 二十, 一百零三. */
    private static String chinese(int number) {
        if (number == 0) return "〇";
        StringBuilder text = new StringBuilder();
        int[] units = {1000, 100, 10, 1};
        String names = "千百十";
        boolean gap = false;
        for (int i = 0; i < units.length; i++) {
            int digit = number / units[i] % 10;
            if (digit == 0) {
                gap |= !text.isEmpty();
                continue;
            }
            if (gap) text.append('零');
            gap = false;
            boolean ten = units[i] == 10 && digit == 1 && text.isEmpty();
            if (!ten) text.append(CHINESE.charAt(digit));
            if (i < names.length()) text.append(names.charAt(i));
        }
        return text.toString();
    }

    private static String digits(int number, String digits) {
        StringBuilder text = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) text.append(digits.charAt(c - '0'));
        return text.toString();
    }

    private static String from(int number, String names) {
        return number >= 1 && number <= names.length() ? names.substring(number - 1, number) : Integer.toString(number);
    }

    private static String enclosed(int number, char first, int last) {
        return number >= 1 && number <= last ? Character.toString((char) (first + number - 1)) : Integer.toString(number);
    }

    /** a … z, aa, bb … */
    private static String letter(int number, char first) {
        if (number < 1) return Integer.toString(number);
        return Character.toString((char) (first + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        StringBuilder text = new StringBuilder();
        int left = number;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; left >= ROMAN_VALUES[i]; left -= ROMAN_VALUES[i]) text.append(ROMAN[i]);
        }
        return text.toString();
    }
}
