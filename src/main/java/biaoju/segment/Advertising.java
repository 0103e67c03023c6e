package biaoju.segment;

import java.util.regex.Pattern;

/** Advertising and contact lines. It must be surer than a word: reports too speak of public accounts and QR codes. */
final class Advertising {
    /** A unit without any of these is no advertising; few units of a report have one. */
    static final String HINTS = "号號库庫笔筆码碼载載淘盘Q微薇购購伙侵";
    /** Of contact lines. */
    static final String OPENINGS = "联聯电電手传傳邮郵Ee地网網Qq咨客投订訂微加";

    /** Longer units are report text that mentions such things. */
    private static final int LONGEST = 240;
    private static final int ENOUGH = 3;

    private static final Pattern SOURCE = Pattern.compile(
            "[（(【“\"]?(?:本文|全文|文章|材料|内容|资料|以上.{0,6}|部分.{0,6}|更多.{0,10})?"
                    + "(?:来自|來自|来源于?|來源於?|转自|轉自|转载自?|摘自|出自|整理自)[：:]?\\s*[（(【“\"]?(?:微信)?公[众眾][号號].*");
    private static final Pattern CALL = Pattern.compile(
            "(?:更多|获取|下载|领取|索取|需要|想要|请|敬请|欢迎|点击|长按|扫码|扫描|微信|快来|赶快|立即).{0,24}?"
                    + "(?:关注|添加|加入|搜索|识别|扫描|扫码|联系|回复).{0,16}?"
                    + "(?:公众号.{0,24}|微信号?[：:].*|二维码.{0,12}|QQ群.{0,20}|QQ[：:].*|会员.{0,16}|素材.{0,16}|客服.{0,20})");
    private static final Pattern ACCOUNT = Pattern.compile("[（(【]?(?:微信)?公[众眾][号號](?:名称|ID)?[：:].{1,40}");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:客服|联系|咨询|请?添?加|请?联系)?(?:[微薇威]信|[Vv]信|[Vv][Xx]|[Qq]{2}|扣扣)(?:号|號|群|号码)?[：:\\s]{0,3}[A-Za-z0-9_*-]{5,20}\\W{0,3}");
    private static final Pattern CONTACT = Pattern.compile(
            "[（(【]?(?:联系人|聯繫人|联系电话|聯繫電話|联系方式|联系地址|咨询电话|咨询热线|客服电话|客服热线|投稿邮箱|订购热线|电话|電話|手机|手機"
                    + "|传真|傳真|邮箱|郵箱|电子邮箱|电子邮件|[Ee]-?mail|地址|邮编|邮政编码|网址|網址|[Qq]{2}|微信)\\s*(?:号码)?[：:].{1,80}");
    private static final Pattern RIGHTS = Pattern.compile(
            ".{0,40}(?:如有侵权|如涉及侵权|侵权必删|侵删|若侵权|版权归原作者).{0,30}");

    private record Sign(String word, int weight) {}

    private static final Sign[] SIGNS = {
        new Sign("素材库", 2), new Sign("素材庫", 2), new Sign("会员", 1), new Sign("会员群", 2), new Sign("网盘群", 3), new Sign("网盘", 1),
        new Sign("svip", 3), new Sign("SVIP", 3), new Sign("VIP会员", 2), new Sign("谨防假冒", 2), new Sign("小伙伴", 1),
        new Sign("添加客服", 3), new Sign("客服：", 1), new Sign("客服:", 1), new Sign("客服微信", 3), new Sign("加微信", 2),
        new Sign("微信号：", 2), new Sign("微信号:", 2), new Sign("公众号：", 1), new Sign("公众号:", 1), new Sign("【公众号", 3),
        new Sign("代笔", 2), new Sign("代筆", 2), new Sign("润笔", 2), new Sign("代写", 1), new Sign("代发布业务", 2), new Sign("接单", 2),
        new Sign("好评如潮", 2), new Sign("下载", 1), new Sign("极速下载", 2), new Sign("一键", 1), new Sign("海量", 1), new Sign("免费领", 2),
        new Sign("原创", 1), new Sign("您的", 1), new Sign("您需要", 1), new Sign("扫码", 1), new Sign("扫码领取", 2), new Sign("淘宝店", 2),
        new Sign("范文", 1), new Sign("范文网", 2), new Sign("文秘", 1), new Sign("文秘网", 2), new Sign("QQ：", 1), new Sign("QQ:", 1),
        new Sign("QQ群", 1), new Sign("购买", 1), new Sign("优惠", 1), new Sign("有意", 1), new Sign("欢迎加入", 1), new Sign("内部资料", 1),
        new Sign("后台回复", 2), new Sign("关注我们", 2), new Sign("最新最全", 2), new Sign("长按识别", 2), new Sign("原创代", 2)};

    private Advertising() {}

    /** @param near an advertisement stands right before it, so that less is enough */
    static boolean is(String unit, boolean wholeLine, boolean near) {
        if (unit.length() > LONGEST) return false;
        if (SOURCE.matcher(unit).matches() || ADDRESS.matcher(unit).matches()) return true;
        if (wholeLine && (ACCOUNT.matcher(unit).matches() || RIGHTS.matcher(unit).matches())) return true;
        int weight = CALL.matcher(unit).matches() && unit.length() <= 80 ? 2 : 0;
        for (Sign sign : SIGNS) if (unit.contains(sign.word)) weight += sign.weight;
        return weight >= (near ? ENOUGH - 1 : ENOUGH);
    }

    /** A line that opens with an address and is nothing else. */
    static boolean isContact(String line) {
        return CONTACT.matcher(line).matches() && !line.endsWith("。");
    }
}
