package biaoju.desktop.guidelines;

import biaoju.base.Messages;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.scheme.GuidelineText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.text.BadLocationException;
import javax.swing.text.html.HTMLDocument;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.StyleSheet;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * A guideline set for the window: Markdown as a document, under each label's heading the decided sentences that show it. Made
 * on any thread. Whatever is HTML in the Markdown is shown as the text it is; pictures are their words and links lead
 * nowhere, so that nothing is ever fetched.
 */
final class Leaflet {
    /** What a link to an example begins with; then its place among the examples. */
    static final String EXAMPLE = "example:";
    private static final int DEEPEST = 200;
    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());

    private final List<Leaf> leaves = new ArrayList<>();
    private final HTMLDocument document;

    private Leaflet(HTMLDocument document) {
        this.document = document;
    }

    HTMLDocument document() {
        return document;
    }

    List<Leaf> leaves() {
        return List.copyOf(leaves);
    }

    /**
     * @param css colours and sizes of the moment
     */
    static Leaflet set(String markdown, LabelScheme scheme, List<Example> examples, Messages text, String css) {
        HTMLEditorKit kit = new HTMLEditorKit();
        StyleSheet styles = new StyleSheet();
        styles.addStyleSheet(kit.getStyleSheet());
        styles.addRule(css);
        HTMLDocument document = new HTMLDocument(styles);
        document.putProperty("IgnoreCharsetDirective", true);
        document.setAsynchronousLoadPriority(-1);
        Leaflet leaflet = new Leaflet(document);
        String html = leaflet.html(markdown, scheme, examples, text);
        try {
            kit.read(new StringReader("<html><body>" + html + "</body></html>"), document, 0);
        } catch (IOException impossible) { // memory does not fail
            throw new UncheckedIOException(impossible);
        } catch (BadLocationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return leaflet;
    }

    /** The body alone; what was found of headings is in {@link #leaves} then. */
    private String html(String markdown, LabelScheme scheme, List<Example> examples, Messages text) {
        Node root = Parser.builder().extensions(TABLES).maxOpenBlockParsers(DEEPEST).build().parse(markdown);
        GuidelineText outline = GuidelineText.of(markdown);
        Map<String, String> byTitle = new HashMap<>();
        for (Label label : scheme.labels()) outline.section(label).ifPresent(part -> byTitle.putIfAbsent(plain(part.title()), label.id()));
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String title = words(heading);
                leaves.add(new Leaf(leaves.size(), heading.getLevel(), title, byTitle.getOrDefault(plain(title), "")));
            }
        });
        Shown shown = new Shown(examples, text);
        return HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).sanitizeUrls(true).softbreak("\n")
                .nodeRendererFactory(context -> new Plain(context, shown)).build().render(root);
    }

    /** For comparing: Markdown's signs and spaces left out. */
    private static String plain(String title) {
        return title.replaceAll("[`*_\\s\\\\]", "");
    }

    private static String words(Node of) {
        StringBuilder words = new StringBuilder();
        of.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    /** What stands under a label's heading. */
    private record Shown(List<Example> examples, Messages text) {}

    /** Headings with their anchors and examples; pictures and links as words. */
    private final class Plain implements NodeRenderer {
        private final HtmlNodeRendererContext context;
        private final HtmlWriter out;
        private final Shown shown;
        private int next;

        private Plain(HtmlNodeRendererContext context, Shown shown) {
            this.context = context;
            this.out = context.getWriter();
            this.shown = shown;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Heading.class, Image.class, Link.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Heading heading) heading(heading);
            else if (node instanceof Image) out.text("[" + words(node) + "]");
            else children(node);
        }

        private void heading(Heading heading) {
            Leaf leaf = leaves.get(Math.min(next++, leaves.size() - 1));
            String tag = "h" + heading.getLevel();
            out.line();
            out.tag(tag, Map.of("id", leaf.anchor()));
            out.tag("a", Map.of("name", leaf.anchor()));
            out.tag("/a");
            children(heading);
            out.tag("/" + tag);
            out.line();
            if (!leaf.label().isEmpty()) examples(leaf.label());
        }

        private void examples(String label) {
            boolean any = false;
            for (int i = 0; i < shown.examples().size(); i++) {
                Example example = shown.examples().get(i);
                if (!example.label().equals(label)) continue;
                if (!any) {
                    out.tag("p", Map.of("class", "decided"));
                    out.text(shown.text().get("guidelines.decided"));
                    out.tag("/p");
                }
                any = true;
                out.tag("p", Map.of("class", "example"));
                out.tag("a", Map.of("href", EXAMPLE + i));
                out.text(example.text());
                out.tag("/a");
                String reason = example.reason().isEmpty() ? "" : shown.text().get("guidelines.reason", example.reason()) + " ";
                out.text(" " + reason + "(" + shown.text().get("guidelines.place", example.report(), String.valueOf(example.number())) + ")");
                out.tag("/p");
            }
        }

        private void children(Node parent) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) context.render(child);
        }
    }
}
