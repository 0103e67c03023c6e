package biaoju.segment;

import biaoju.domain.Kind;
import biaoju.domain.Mark;
import biaoju.domain.Noise;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What each unit is in its report. */
final class Kinds {
    /** A heading has at most so many characters. */
    private static final int HEADING = 40;
    private static final int TITLE = 80;
    private static final int SALUTATION = 50;
    private static final int SIGNATURE = 40;
    private static final int BODY = 30;
    /** So far down a line may still address the audience by the name of an office. */
    private static final int TOP = 6;

    private static final Pattern ADDRESSED = Pattern.compile(
            "(?:各位|尊敬的|敬爱的|敬愛的|亲爱的|親愛的|同志们|同志們|朋友们|朋友們|同事们|领导们|领导、|女士们|老师们|同学们).{0,46}");
    private static final Pattern OFFICE = Pattern.compile(
            "[^，。；：:！？]{1,40}(?:部|委|局|办|辦|府|组|組|会|會|处|處|科|室|院|校|厅|廳|领导|領導|同志|书记|書記|主任|局长|代表)[：:]");
    private static final String AUDIENCE = "[^，、。；：:！？]{0,10}(?:书记|書記|主席|主任|[县縣市区區镇鎮乡鄉村里局部校院会會][长長]|领导|領導|代表|委员|委員|来宾|來賓"
            + "|评委|評委|同事|同仁|老师|老師|专家|專家|先生|女士|朋友|同志|[们們]|乡亲|鄉親)";
    /** Several whom the speaker addresses: {@code 主席、各位代表：}, with a greeting or without. */
    private static final Pattern ROLL = Pattern.compile("(?:" + AUDIENCE + "[、，,\\s　]+)+(?:" + AUDIENCE
            + "|(?:大家|[你您][们們]?)?(?:[上下中]午|[早晚]上|[早午晚])?[好安])[：:]");
    private static final String FIGURE = "[0-9０-９〇○零Ｏ一二三四五六七八九十廿xX×*＊]";
    private static final String DAY = ("[（(]?\\s*(?:N{2,4}|(?:中[华華])?民[国國]\\s*[N百]{1,5})\\s*[年./-]\\s*N{1,3}\\s*"
            + "(?:[月./-]\\s*(?:N{1,3}\\s*[日号號]?)?)?\\s*[）)]?").replace("[N百]", "(?:N|百)").replace("N", FIGURE);
    /** A line that says when; the hour of a meeting is another matter. */
    private static final Pattern DATE = Pattern.compile("(?:(?:日期|时间|時間)\\s*[：:]\\s*)?" + DAY);
    private static final Pattern SIGNER = Pattern.compile(
            "(?:述职人|述職人|报告人|報告人|汇报人|彙報人|总结人|承诺人|整改人|责任人|填报人|撰稿人|执笔人|落款|签名|署名|单位|單位|签字|日期"
                    + "|记录人|記錄人)(?:（[^）]{0,10}）)?\\s*[：:].{0,30}");

    private static final Pattern CLOSING = Pattern.compile("此致[！!]?|敬礼[！!。]?|敬禮[！!。]?");
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile(
            ".{1,20}[〔\\[［（(][0-9０-９xX×*]{2,4}[〕\\]］）)]\\s*第?[0-9０-９xX×*]{1,5}\\s*[号號]");
    /** What titles end with. */
    private static final List<String> GENRES = List.of(("报告 報告 总结 總結 讲话 講話 发言 發言 方案 汇报 彙報 材料 要点 要點 计划 計劃 打算 体会 體會"
            + " 意见 意見 通知 清单 清單 台账 台賬 情况 情況 提纲 提綱 建议 建議 说明 說明 纪要 紀要 稿").split(" "));
    /** What the names of bodies end with that sign. */
    private static final List<String> BODIES = List.of(("委员会 委員會 委 党组 黨組 支部 总支 政府 局 办 辦 办公室 街道 镇 鎮 乡 鄉 村 社区 社區 中心 公司"
            + " 学校 學校 医院 醫院 部 科 院 处 處 站 所 队 隊 会 會 组 小学 中学 大学 学院").split(" "));
    private static final Pattern BYLINE = Pattern.compile("[^，。；：！？、]{2,24}[\\s　]+[\\p{IsHan}xX×*＊]{1,4}");

    private static final Pattern REDACTED = Pattern.compile("\\p{IsHan}{1,2}[×*＊xX某]{1,3}");

    private final char[] text;
    private final Units units;
    private final NoiseRule noiseRule;
    private final Kind[] kinds;
    private final byte[] levels;
    private final @Nullable Noise[] noises;
    /** Rows and items, which are never a title, a salutation or a signature. */
    private final BitSet listed = new BitSet();

    Kinds(char[] text, Units units, List<Mark> marks) {
        this.text = text;
        this.units = units;
        this.noiseRule = new NoiseRule(text, units);
        this.kinds = new Kind[units.count()];
        this.levels = new byte[units.count()];
        this.noises = new Noise[units.count()];
        int mark = 0;
        for (int unit = 0; unit < kinds.length; unit++) {
            while (mark < marks.size() && marks.get(mark).span().end() <= units.start(unit)) mark++;
            boolean marked = mark < marks.size() && marks.get(mark).span().start() <= units.start(unit);
            kinds[unit] = marked ? marked(unit, marks.get(mark)) : single(unit);
        }
        int top = title();
        salutations(top);
        signature(top);
    }

    Kind kind(int unit) {
        return kinds[unit];
    }

    /** Of a heading, else 0. */
    int level(int unit) {
        return levels[unit];
    }

    @Nullable Noise noise(int unit) {
        return noises[unit];
    }

    /** What a unit is for itself, wherever it stands. */
    private Kind single(int unit) {
        noises[unit] = noiseRule.of(unit);
        if (noises[unit] != null) return Kind.NOISE;
        int start = units.start(unit);
        int end = units.end(unit);
        if (!units.is(unit, (byte) (Units.FIRST | Units.LAST)) || end - start > HEADING * 2) return Kind.BODY;
        int level = Enumerators.headingLevel(text, opening(start, end), end);
        if (level == 0 || Character.codePointCount(text, start, end - start) > HEADING) return Kind.BODY;
        levels[unit] = (byte) level;
        return Kind.HEADING;
    }

    /** What the file says of a unit goes before what its words look like; only an enumerator knows its level better. */
    private Kind marked(int unit, Mark mark) {
        Kind alone = single(unit);
        if (alone == Kind.NOISE) return alone;
        if (mark.role() == Mark.Role.NOISE) {
            levels[unit] = 0;
            noises[unit] = Noise.FURNITURE;
            return Kind.NOISE;
        }
        boolean row = mark.role() == Mark.Role.ROW;
        listed.set(unit, row || mark.role() == Mark.Role.ITEM);
        if (row) {
            levels[unit] = 0;
            return Kind.BODY;
        }
        boolean headed = mark.role() == Mark.Role.HEADING && alone == Kind.BODY && isShortLine(unit);
        if (headed) levels[unit] = (byte) mark.level();
        if (mark.role() == Mark.Role.TITLE && units.isLine(unit)) {
            levels[unit] = 0;
            return Kind.TITLE;
        }
        return headed ? Kind.HEADING : alone;
    }

    /** Whole paragraphs that were given a heading's style for its looks are none. */
    private boolean isShortLine(int unit) {
        return units.isLine(unit) && units.end(unit) - units.start(unit) <= HEADING * 2;
    }

    /** Behind the signs that make a heading in Markdown. */
    private int opening(int start, int end) {
        int i = start;
        while (i < end && text[i] == '#') i++;
        while (i < end && Marks.isBlank(text[i])) i++;
        return i;
    }

    /** @return first unit below the title */
    private int title() {
        int unit = 0;
        int skipped = 0;
        while (unit < kinds.length && skipped < TOP) {
            if (kinds[unit] == Kind.BODY && isPlainLine(unit, TITLE)) {
                String line = line(unit);
                if (!DATE.matcher(line).matches() && !isDocumentNumber(line)) break;
                kinds[unit] = Kind.SIGNATURE;
            } else if (kinds[unit] == Kind.TITLE) {
                return belowTitle(unit);
            } else if (kinds[unit] != Kind.NOISE) {
                return unit;
            }
            unit++;
            skipped++;
        }
        if (unit == kinds.length || !isBodyLine(unit, TITLE) || isLast(unit) || isAddress(line(unit), true)) {
            return unit;
        }
        kinds[unit] = Kind.TITLE;
        return belowTitle(unit);
    }

    private boolean isLast(int unit) {
        for (int i = unit + 1; i < kinds.length; i++) if (kinds[i] != Kind.NOISE) return false;
        return true;
    }

    /** A second line of the title, a subtitle, and who gave the report and when. */
    private int belowTitle(int title) {
        boolean whole = namesGenre(line(title));
        int unit = title + 1;
        for (; unit < kinds.length && unit <= title + TOP; unit++) {
            if (kinds[unit] == Kind.NOISE || kinds[unit] == Kind.TITLE) continue;
            if (!isBodyLine(unit, SALUTATION)) break;
            String line = line(unit);
            if (isDated(line) || (isPlainLine(unit, SIGNATURE) && signs(line))) kinds[unit] = Kind.SIGNATURE;
            else if (!isPlainLine(unit, SALUTATION) || isAddress(line, true)) break;
            else if ("—-─（(暨".indexOf(line.charAt(0)) >= 0 || (!whole && namesGenre(line))) {
                kinds[unit] = Kind.TITLE;
                whole = true;
            } else break;
        }
        return unit;
    }

    private void salutations(int top) {
        for (int unit = 0; unit < kinds.length; unit++) {
            if (!isBodyLine(unit, SALUTATION)) continue;
            char first = text[units.start(unit)];
            boolean early = unit >= top && unit < top + 2;
            boolean opens = early || "各尊敬亲親同朋领領女老".indexOf(first) >= 0;
            if (!opens && !Marks.isColon(text[units.end(unit) - 1])) continue;
            if ((opens && isAddress(line(unit), early)) || addressesSeveral(line(unit))) kinds[unit] = Kind.SALUTATION;
        }
    }

    /** Whether a line addresses an audience; by the name of an office or without a colon only at the top. */
    private static boolean isAddress(String line, boolean top) {
        char last = line.charAt(line.length() - 1);
        boolean colon = Marks.isColon(last);
        if (line.contains("如下") || line.contains("以下") || line.indexOf('。') >= 0) return false;
        if (ADDRESSED.matcher(line).matches()) {
            return colon || ("！!，,".indexOf(last) >= 0 && line.length() <= 20)
                    || (top && line.length() <= 30 && "，？?".indexOf(last) < 0 && line.indexOf('的', 4) < 0);
        }
        return top && colon && OFFICE.matcher(line).matches();
    }

    private static boolean addressesSeveral(String line) {
        boolean named = line.contains("各位") || line.contains("们") || line.contains("們") || line.contains("同志");
        return named && ROLL.matcher(line).matches();
    }

    /** The last lines: who signs, and when. */
    private void signature(int top) {
        int seen = 0;
        boolean sure = false;
        int first = kinds.length;
        for (int unit = kinds.length - 1; unit >= top && seen < TOP; unit--) {
            if (kinds[unit] == Kind.NOISE) continue;
            if (!isBodyLine(unit, SIGNATURE)) break;
            String line = line(unit);
            if (namesAppendix(line)) continue;
            boolean certain = isDated(line) || CLOSING.matcher(line).matches();
            if (!certain && !isPlainLine(unit, SIGNATURE)) break;
            sure |= certain;
            if (!sure && !namesBody(line)) break;
            first = unit;
            seen++;
        }
        for (int unit = first; unit < kinds.length; unit++) {
            if (kinds[unit] == Kind.BODY && !namesAppendix(line(unit))) kinds[unit] = Kind.SIGNATURE;
        }
    }

    /** What comes with the report stands above its signature and is none. */
    private static boolean namesAppendix(String line) {
        return line.startsWith("附件");
    }

    /** Who gave the report, in a line below the title. */
    private static boolean signs(String line) {
        return BYLINE.matcher(line).matches() || REDACTED.matcher(line).matches() || (line.length() <= BODY / 2 && namesBody(line));
    }

    private static boolean isDocumentNumber(String line) {
        char last = line.charAt(line.length() - 1);
        return (last == '号' || last == '號') && DOCUMENT_NUMBER.matcher(line).matches();
    }

    private static boolean namesGenre(String line) {
        int bracket = Math.max(line.lastIndexOf('（'), line.lastIndexOf('('));
        boolean bracketed = bracket > 0 && "）)".indexOf(line.charAt(line.length() - 1)) >= 0;
        String name = bracketed ? line.substring(0, bracket) : line;
        return GENRES.stream().anyMatch(name::endsWith);
    }

    private static boolean namesBody(String line) {
        return (line.length() <= BODY && BODIES.stream().anyMatch(line::endsWith))
                || line.chars().allMatch(c -> "*×xX＊".indexOf(c) >= 0);
    }

    private static boolean isDated(String line) {
        return DATE.matcher(line).matches() || SIGNER.matcher(line).matches();
    }

    private boolean isBodyLine(int unit, int longest) {
        return kinds[unit] == Kind.BODY && !listed.get(unit) && units.isLine(unit) && units.end(unit) - units.start(unit) <= longest;
    }

    /** A whole line that does not end as a sentence does, nor has one inside. */
    private boolean isPlainLine(int unit, int longest) {
        if (listed.get(unit) || !units.isLine(unit) || units.end(unit) - units.start(unit) > longest) return false;
        return "。；：，;:,！!？?、".indexOf(text[units.end(unit) - 1]) < 0 || isTitleQuestion(unit);
    }

    /** A title may ask or call. */
    private boolean isTitleQuestion(int unit) {
        return "！!？?".indexOf(text[units.end(unit) - 1]) >= 0 && unit == 0;
    }

    private String line(int unit) {
        return new String(text, units.start(unit), units.end(unit) - units.start(unit));
    }
}
