package biaoju.segment;

import java.util.regex.Pattern;

/** Advertising and contact lines. It must be surer than a word: reports too speak of public accounts and QR codes. */
final class Advertising {
    /** A unit without any of these is no advertising; few units of a report have one. */
    static final String HINTS = "号號库庫笔筆码碼载載淘盘Q微薇购購伙侵";
    /** Of contact lines. */
    static final String OPENINGS = "联聯电電手传傳邮郵Ee地网網Qq咨客投订訂微服监監举舉热熱";

    /** Longer units are report text that mentions such things. */
    private static final int LONGEST = 240;
    private static final int LONGEST_CALL = 90;
    private static final int ENOUGH = 4;
    private static final int CALL_WEIGHT = 3;

    private static final Pattern SOURCE = Pattern.compile(
            "[（(【“\"]?(?:本文|全文|文章|材料|内容|资料|以上.{0,6}|部分.{0,6}|更多.{0,10})?"
                    + "(?:来自|來自|来源于?|來源於?|转自|轉自|转载自?|摘自|出自|整理自)[：:]?\\s*[（(【“\"]?(?:微信)?公[众眾][号號](?!的).*");
    private static final Pattern CALL = Pattern.compile(
            "(?:代写|代笔|更多|获取|下载|领取|索取|需要|想要|请|敬请|欢迎|点击|长按|扫码|扫描|微信|快来|赶快|立即).{0,24}?"
                    + "(?:关注|添加|加|搜索|识别|扫描|扫码|联系|回复).{0,16}?"
                    + "(?:公众号.{0,60}|微信号?[：:].*|二维码.{0,12}|QQ群.{0,20}|QQ[：:].*|会员.{0,16}|素材.{0,16}|客服.{0,20})");
    private static final Pattern BARE_CALL = Pattern.compile(
            "(?:关注|添加|加|搜索|长按|扫描|识别|打开)[^，。]{0,16}(?:公众号|微信号?[：:]|二维码|客服)[^。]{0,30}");
    private static final Pattern ACCOUNT = Pattern.compile("[（(【]?(?:微信)?公[众眾][号號](?:名称|ID)?[：:].{1,40}");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:客服|联系|咨询|请?添?加|请?联系)?(?:[微薇威]信|[Vv]信|[Vv][Xx]|[Qq]{2}|扣扣)(?:号|號|群|号码)?[：:\\s]{0,3}"
                    + "[A-Za-z0-9_*-]{5,20}[^A-Za-z0-9。]{0,12}");
    private static final Pattern CONTACT = Pattern.compile(
            "[（(【]?(?:联系人|聯繫人|联系电话|聯繫電話|联系方式|联系地址|咨询电话|咨询热线|服务热线|服务电话|监督电话|举报电话|热线电话|客服电话|客服热线|投稿邮箱|订购热线|电话|電話|手机|手機"
                    + "|传真|傳真|邮箱|郵箱|电子邮箱|电子邮件|[Ee]-?mail|地址|邮编|邮政编码|网址|網址|[Qq]{2}|微信)\\s*(?:号码)?[：:].{1,80}");
    private static final Pattern RIGHTS = Pattern.compile(
            ".{0,40}(?:如有侵权|如涉及侵权|侵权必删|侵删|若侵权|版权归原作者).{0,30}");

    /** Words and what each weighs; {@link #ENOUGH} together are advertising. */
    private static final Words SIGNS = new Words()
            .add(1, "素材库 素材庫 仅供参考 会员 网盘 小伙伴 客服： 客服: 公众号： 公众号: 代写 下载 一键 海量 原创 加微信 全套资料 您的 您需要 扫码 范文 文秘 QQ： QQ: QQ群 购买 优惠 "
                    + "有意 欢迎加入 内部资料")
            .add(2, "仅供学习 店铺： 公众号【 会员群 VIP会员 谨防假冒 加微信： 加微信: 微信号： 微信号: 代笔 代筆 润笔 代发布业务 接单 好评如潮 极速下载 免费领 扫码领取 淘宝店 "
                    + "范文网 文秘网 后台回复 关注我们 最新最全 长按识别 原创代")
            .add(3, "商业用途 素材网 材料网 网盘群 svip SVIP 添加客服 客服微信 【公众号");

    private Advertising() {}

    /** @param near an advertisement stands right before it, so that less is enough */
    static boolean is(char[] text, int start, int length, boolean wholeLine, boolean near) {
        if (length > LONGEST) return false;
        int weight = SIGNS.weigh(text, start, start + length);
        if (weight >= (near ? ENOUGH - 1 : ENOUGH)) return true;
        if (length > LONGEST_CALL) return false;
        String unit = new String(text, start, length);
        if (SOURCE.matcher(unit).matches() || ADDRESS.matcher(unit).matches()) return true;
        boolean sentence = unit.endsWith("。");
        if (wholeLine && !sentence && (CALL.matcher(unit).matches() || BARE_CALL.matcher(unit).matches())) return true;
        if (wholeLine && (ACCOUNT.matcher(unit).matches() || isRights(unit))) return true;
        return weight + CALL_WEIGHT >= (near ? ENOUGH - 1 : ENOUGH) && CALL.matcher(unit).matches();
    }

    private static boolean isRights(String unit) {
        return (unit.indexOf('侵') >= 0 || unit.contains("版权归")) && RIGHTS.matcher(unit).matches();
    }

    /** A line that opens with an address and is nothing else. */
    static boolean isContact(String line) {
        return CONTACT.matcher(line).matches() && !line.endsWith("。");
    }
}
