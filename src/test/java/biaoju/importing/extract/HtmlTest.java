package biaoju.importing.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.domain.Granularity;
import biaoju.domain.Segmentation;
import biaoju.importing.Decoded;
import biaoju.importing.ReadAs;
import biaoju.segment.Segmenter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HtmlTest {
    private static final String PAGE = """
            <html><head><title>首页</title><meta charset=gb2312><script>var a = '<p>脚本</p>';</script></head><body>
            <div id="top-nav"><a href="/">首页</a> <a href="/b">政务公开</a> <a href="/c">联系方式</a></div>
            <div class="content"><h1>2024年工作总结</h1>
            <p>　　今年以来，
            走访<b>群众</b>300户。&nbsp;解决问题12件！</p>
            <h2>存在问题</h2><ul><li>力度不够<li>办法不多</ul><ol start=3><li>第三件</ol>
            <table><tr><th>序号</th><th>问题</th></tr><tr><td>1</td><td>台账<br>缺页。</td></tr></table>
            第一行<br>第二行<pre>甲
            乙</pre></div>
            <ul><li><a href=1>上一页的很长的题目</a><li><a href=2>下一页的很长的题目</a><li><a href=3>又一篇的很长的题目</a></ul>
            <footer>版权所有 某某局</footer></body></html>""";

    private static String cut(String page) throws Refusal {
        Extract extract = Html.read(page);
        Segmentation cut = new Segmenter(Granularity.SENTENCES).cut(extract.text(), extract.marks());
        return cut.sentences().stream().map(sentence -> sentence.kind().id() + (sentence.level() > 0 ? sentence.level() : "")
                + " " + sentence.span().in(extract.text())).collect(Collectors.joining("\n"));
    }

    @Test
    void aPageGivesItsReportAndCallsTheRestNoise() throws Refusal {
        assertThat(cut(PAGE)).isEqualTo("""
                noise 首页 政务公开 联系方式
                title 2024年工作总结
                body 今年以来， 走访群众300户。
                body 解决问题12件！
                heading1 存在问题
                body • 力度不够
                body • 办法不多
                heading3 3. 第三件
                body | 序号 | 问题 |
                body | 1 | 台账 缺页。 |
                body 第一行
                body 第二行
                body 甲
                body 乙
                noise • 上一页的很长的题目
                noise • 下一页的很长的题目
                noise • 又一篇的很长的题目
                noise 版权所有 某某局""");
    }

    @Test
    void whereThePageNamesItsArticleAllElseIsNoise() throws Refusal {
        String article = "<p>" + "今年以来各项工作平稳推进，群众满意度不断提高。".repeat(6) + "</p>";
        assertThat(cut("<p>登录框旁边的话</p><h1>总结</h1><article>" + article + "</article><p>猜您还想看</p>").lines().map(line -> line.split(" ")[0]))
                .containsExactly("noise", "title", "body", "body", "body", "body", "body", "body", "noise");
    }

    @Test
    void theCharsetIsWhatThePageSaysOrElseWhatFits() {
        try (ReportReader reader = new ReportReader(Limits.USUAL)) {
            for (Charset charset : new Charset[] {Charset.forName("GB18030"), StandardCharsets.UTF_8}) {
                Decoded decoded = reader.read(PAGE.getBytes(charset), "page.html", ReadAs.FOUND_OUT, new Cancel());
                assertThat(decoded.text()).as(charset.name()).contains("走访群众300户");
                assertThat(decoded.encoding()).isEqualTo("extracted/html");
            }
            assertThat(reader.read(PAGE.getBytes(StandardCharsets.UTF_8), "saved.doc", ReadAs.FOUND_OUT, new Cancel()).encoding()).isEqualTo("extracted/html");
            assertThat(reader.read(PAGE.getBytes(StandardCharsets.UTF_8), "source.txt", ReadAs.FOUND_OUT, new Cancel()).text()).startsWith("<html>");
        }
    }

    @Test
    void depthHasItsLimitAndNothingIsFetched() {
        assertThatThrownBy(() -> Html.read("<div>".repeat(100_000) + "深")).isInstanceOfAny(Refusal.class, StackOverflowError.class);
        assertThatThrownBy(() -> Html.read("<img src='http://127.0.0.1:1/x'><script>1</script>")).hasMessage("noText");
    }
}
