package biaoju.importing.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The text of a web page: blocks as lines, headings, lists and tables as such. Scripts and forms are left out; navigation,
 * page head and foot, what is beside the article are there as noise, for a page may call its report anything.
 */
final class Html {
    private static final Set<String> LEFT_OUT = Set.of("script", "style", "noscript", "template", "iframe", "object", "embed", "svg",
            "math", "canvas", "audio", "video", "head", "form", "button", "select", "textarea", "input", "link", "meta");
    private static final Set<String> BESIDE = Set.of("nav", "footer", "aside", "menu", "dialog");
    private static final Set<String> ROLES = Set.of("navigation", "banner", "contentinfo", "complementary", "search", "dialog");
    private static final Pattern BESIDE_NAMES = Pattern.compile("(?i)(?:^|[-_ ])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|footer|foot|sidebar|side"
            + "|share|related|recommend|comments?|copyright|pagination|pager|toolbar|topbar|banner|advert|ads?)(?:$|[-_ \\d])");
    /** A block whose words are links for the most part, several of them, is a menu. */
    private static final int LINKS = 3;
    private static final double LINKED = 0.7;
    private static final int DEEPEST = 400;

    private final Manuscript manuscript = new Manuscript();
    private final StringBuilder line = new StringBuilder();
    /** What the line under way begins with, where it stands in a list. */
    private String bullet = "";
    private int heading;
    /** How many of the elements around are beside the page's matter. */
    private int noise;
    /** The page has one first heading, which is its title wherever it stands. */
    private boolean titled;

    private Html() {}

    static Extract read(String page) throws Refusal {
        Element body = Jsoup.parse(page).body();
        Html html = new Html();
        html.titled = body.select("h1").size() == 1;
        Element article = article(body);
        if (article == null) html.children(body, 0);
        else html.around(body, article);
        html.endLine();
        return html.manuscript.extract("html");
    }

    /** The one element that says it holds the page's matter. */
    private static @Nullable Element article(Element body) {
        for (String query : List.of("article", "main", "[role=main]")) {
            List<Element> found = body.select(query);
            if (found.size() == 1 && found.get(0).text().length() >= 100) return found.get(0);
        }
        return null;
    }

    /** The article, and as noise what is around it. */
    private void around(Element body, Element article) throws Refusal {
        noise++;
        children(body, 0, article);
        endLine();
        noise--;
    }

    private void children(Element element, int depth) throws Refusal {
        children(element, depth, null);
    }

    private void children(Element element, int depth, @Nullable Element article) throws Refusal {
        if (depth > DEEPEST) throw new Refusal("tooDeep");
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) words(text.getWholeText(), isPreformatted(element));
            else if (node.equals(article)) whole((Element) node, depth + 1);
            else if (node instanceof Element inner && !LEFT_OUT.contains(inner.normalName())) element(inner, depth + 1, article);
        }
    }

    private void whole(Element article, int depth) throws Refusal {
        endLine();
        int outside = noise;
        noise = 0;
        children(article, depth);
        endLine();
        noise = outside;
    }

    private void element(Element element, int depth, @Nullable Element article) throws Refusal {
        String name = element.normalName();
        if (name.equals("br")) {
            endLine();
        } else if (name.equals("table") && isOfData(element)) {
            endLine();
            table(element);
        } else if (name.matches("h[1-6]")) {
            endLine();
            int outside = noise;
            heading = name.charAt(1) - '0';
            if (titled && heading == 1) noise = 0;
            children(element, depth, article);
            endLine();
            heading = 0;
            noise = outside;
        } else if (element.isBlock() || name.matches("td|th|li|tr")) {
            endLine();
            boolean beside = isBeside(element);
            if (beside) noise++;
            if (name.equals("li")) bullet = bullet(element);
            children(element, depth, article);
            endLine();
            bullet = "";
            if (beside) noise--;
        } else {
            children(element, depth, article);
        }
    }

    private static boolean isPreformatted(Element element) {
        return element.closest("pre") != null;
    }

    /** Blanks run together, as a browser shows them; line ends count only where they are kept by the page. */
    private void words(String text, boolean preformatted) throws Refusal {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (preformatted && c == '\n') {
                endLine();
            } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f') {
                boolean after = !line.isEmpty() && line.charAt(line.length() - 1) != ' ';
                if (after || preformatted) line.append(' ');
            } else {
                line.append(c);
            }
        }
    }

    private void endLine() throws Refusal {
        String content = line.toString().strip();
        line.setLength(0);
        if (content.isEmpty()) return;
        if (noise > 0) manuscript.noise(bullet + content);
        else if (heading > 0) manuscript.heading(content, heading);
        else if (!bullet.isEmpty()) manuscript.item(bullet + content);
        else manuscript.line(content);
        bullet = "";
    }

    private static boolean isBeside(Element element) {
        if (BESIDE.contains(element.normalName()) || ROLES.contains(element.attr("role"))) return true;
        boolean head = element.normalName().equals("header") && element.closest("article, main") == null;
        if (head || BESIDE_NAMES.matcher(element.className()).find() || BESIDE_NAMES.matcher(element.id()).find()) return true;
        return isMenu(element);
    }

    private static boolean isMenu(Element element) {
        List<Element> links = element.select("a[href]");
        if (links.size() < LINKS) return false;
        int linked = links.stream().mapToInt(link -> link.text().length()).sum();
        return linked > LINKED * element.text().length();
    }

    private static String bullet(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) return "• ";
        int number = 1;
        String start = list.attr("start");
        if (start.matches("\\d{1,6}")) number = Integer.parseInt(start);
        for (Element before = item.previousElementSibling(); before != null; before = before.previousElementSibling()) {
            if (before.normalName().equals("li")) number++;
        }
        return number + ". ";
    }

    /** A table with tables or whole blocks of a page in it is there for the looks. */
    private static boolean isOfData(Element table) {
        return table.select("table").size() == 1 && table.select("h1, h2, h3, ul, ol, article").isEmpty() && table.select("tr").size() > 1
                && table.select("td, th").stream().noneMatch(cell -> cell.select("p").size() > 5);
    }

    private void table(Element table) throws Refusal {
        for (Element caption : table.select("caption")) manuscript.line(caption.text());
        for (Element row : table.select("tr")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.select("td, th")) cells.add(cell.text());
            if (noise > 0) manuscript.noise(String.join(" ", cells));
            else manuscript.row(cells);
        }
    }
}
