package biaoju.importing;

import java.util.List;
import java.util.Random;

/** Sentences of several kinds of prose, written for these tests, to be strung together by a seed. */
final class Prose {
    static final List<String> SIMPLIFIED = List.of(
            "清晨的薄雾还没有散去，渡口边已经停满了装货的小船。",
            "她把旧报纸铺在窗台上，慢慢擦拭那只缺了口的瓷瓶。",
            "本办法自公布之日起施行，原有规定与本办法不一致的，以本办法为准。",
            "实验组小鼠的体重在第14天明显低于对照组（P<0.05）。",
            "一是厘清权责边界，二是压实属地责任，三是健全督办闭环。",
            "“明天还来吗？”孩子趴在门框上问。",
            "受冷空气影响，全市气温骤降8℃，部分山区有霜冻。",
            "截至12月底，累计拨付补助资金3,260万元，惠及1.8万户。",
            "服务器重启以后，请先核对日志，再恢复写入。",
            "老槐树下摆着两张竹椅，谁路过都可以坐一会儿。",
            "个别股室存在推诿扯皮现象，办件超期率偏高。",
            "我们将于下季度启动二期管网改造，力争年内贯通主干线。");
    static final List<String> TRADITIONAL = List.of(
            "清晨的薄霧還沒有散去，渡口邊已經停滿了裝貨的小船。",
            "本辦法自發布日施行，其修正條文亦同。",
            "委員會於會後函請各縣市政府依限填報執行情形。",
            "老師說，閱讀的樂趣在於發現自己原來並不孤單。",
            "受鋒面影響，北部地區氣溫驟降，山區有濃霧。",
            "經費支用應依會計程序辦理，並檢附原始憑證。",
            "「明天還來嗎？」孩子靠在門邊問道。",
            "本年度共辦理講座36場，參與民眾達4,800人次。",
            "部分工程進度落後，主因係缺工及材料延遲到貨。",
            "後續將加強跨局處協調，並定期追蹤列管案件。");

    private Prose() {}

    static String of(Random random, List<String> sentences, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(sentences.get(random.nextInt(sentences.size())));
            if (random.nextInt(4) == 0) text.append('\n');
        }
        return text.toString();
    }
}
