package biaoju.segment;

import java.util.regex.Pattern;

/** Navigation, page numbers, view counts and whatever else a web page or a printer puts around a report. */
final class Furniture {
    /** Lines that open with another character are none, or page numbers. */
    static final String OPENINGS = "第共页頁Pp阅閱浏瀏点點访訪发發来來作编編责責字打关關分上下返首当當您你所立展查收举舉相猜热熱推延版Cc©登免扫掃文本全更网網粤京沪浙苏";

    private static final int LONGEST = 100;

    private static final Pattern PAGE = Pattern.compile(
            "\\d{1,3}|[-—–－·]+\\s*\\d{1,4}\\s*[-—–－·]+"
                    + "|[-—–－\\s]*第\\s*[0-9０-９一二三四五六七八九十百]{1,4}\\s*[页頁][-—–－\\s，,/／]*"
                    + "(?:[共總总]\\s*[0-9０-９一二三四五六七八九十百]{1,4}\\s*[页頁])?[-—–－\\s]*"
                    + "|共\\s*\\d{1,4}\\s*[页頁]|\\d{1,4}\\s*[/／]\\s*\\d{1,4}|(?i:page"
                    + "|p\\.?)\\s*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?|[页頁][码碼]\\s*[：:]?\\s*\\d{1,4}");
    private static final Pattern COUNT = Pattern.compile(
            "(?:阅读|閱讀|浏览|瀏覽|点击|點擊|访问|訪問|下载|收藏|点赞|评论)(?:量|数|數|次数|次數|人数)?\\s*(?:[：:（(]\\s*"
                    + "|\\s)[\\d,.]+\\s*[万萬kKwW次+人)）]*(?:\\s+.{0,60})?");
    private static final Pattern DETAILS = Pattern.compile(
            "(?:发布|發佈|发表|更新|编辑)(?:时间|日期|時間)\\s*[：:].{1,80}|(?:责任编辑|责编|編輯|编辑|校对)\\s*[：:]\\s*\\S{1,12}"
                    + "|(?:文章|信息|稿件)?(?:来源|來源)\\s*[：:]\\s*(?:.{0,20}(?:网|網|报|報|社|网站|网络|互联网|电视台|客户端|本站|原创|佚名)"
                    + "|.{1,20}\\s.{0,60}(?:作者|时间|日期|阅读|浏览|点击|编辑).{0,60})|作者\\s*[：:].{1,20}(?:来源|发布|时间|阅读|浏览"
                    + "|日期).{1,60}|[【\\[]?字[体號号]\\s*[：:]?\\s*[【\\[]?\\s*大.{0,16}");
    private static final Pattern NAVIGATION = Pattern.compile(
            "[【\\[]?(?:打印|打印本页|关闭|关闭窗口|关闭本页|返回|返回顶部|返回首页|返回列表|返回上一页|分享|分享到|收藏|收藏本文|举报|登录|注册|首页|上一页|下一页|上一篇|下一篇"
                    + "|扫一扫.{0,20}"
                    + "|点击下载|立即下载|免费下载|下载本文档|下载文档|下载全文|下载本文|展开全文|展开|阅读全文|查看全文|查看更多|更多|网站地图|联系我们|关于我们|相关推荐|相关文章"
                    + "|相关阅读|相关链接|猜你喜欢|热门推荐|热门文章|推荐阅读|延伸阅读"
                    + "|免责声明|版权声明|文档分享|本文档.{0,20}下载.{0,20}|全文阅读)[】\\]]?(?:\\s*[|｜/、·>»【\\[]?\\s*(?:打印|关闭|关闭窗口"
                    + "|返回顶部|返回|分享|收藏|首页|注册|登录|下载|上一页|下一页|尾页|末页|本页)[】\\]]?)*\\s*[↑↓>»…!！]*");
    private static final Pattern TRAIL = Pattern.compile(
            "(?:(?:您|你)?(?:现在|當前|当前|所在)?的?位置\\s*[：:].{1,80}|首[页頁]\\s*(?:[>＞»→/-]|>>).{1,80}"
                    + "|上一[篇页]\\s*[：:].{1,80}|下一[篇页]\\s*[：:].{1,80}"
                    + "|分享到?\\s*[：:].{0,60}|版权所有.{0,80}|(?i:copyright)\\b.{0,80}|©.{0,80}|.{0,6}ICP备.{0,60}"
                    + "|.{0,4}公网安备.{0,40})");
    private static final Pattern CONTENTS = Pattern.compile(".{2,50}?(?:\\.{4,}|…{2,}|·{4,}|．{4,})\\s*\\d{1,3}");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[!-~]{3,90}");

    private Furniture() {}

    static boolean is(String line) {
        if (line.length() > LONGEST) return false;
        return PAGE.matcher(line).matches() || COUNT.matcher(line).matches() || DETAILS.matcher(line).matches()
                || NAVIGATION.matcher(line).matches() || TRAIL.matcher(line).matches()
                || ADDRESS.matcher(line).matches();
    }

    /** A page number alone on its line. */
    static boolean isPageNumber(String line) {
        return line.length() <= 16 && PAGE.matcher(line).matches();
    }

    /** A line of a table of contents, with leaders and page. */
    static boolean isContents(String line) {
        return line.length() <= LONGEST && CONTENTS.matcher(line).matches();
    }
}
