package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.base.Outcome;
import biaoju.base.Problem;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.action.BoundAction;
import biaoju.desktop.action.Keys;
import biaoju.desktop.settings.KeyGroup;
import biaoju.desktop.shell.Work;
import java.awt.Desktop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** All keys as a page for the browser, which prints it: two columns, no scripts, nothing from elsewhere. */
final class KeyPage {
    private KeyPage() {}

    static String of(Messages text, ActionTable actions, List<KeyGroup> groups) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(text.locale().getLanguage())
                .append("\"><head><meta charset=\"utf-8\"><title>").append(escaped(text.get("desktop.keys.page")))
                .append("</title><style>body{font:13px sans-serif;margin:2em;columns:2;column-gap:3em}"
                        + "h1{font-size:18px;column-span:all}h2{font-size:14px;margin:1em 0 .3em}"
                        + "section{break-inside:avoid}table{width:100%;border-collapse:collapse}"
                        + "td{border-bottom:1px solid #ccc;padding:2px 0}td+td{text-align:right;white-space:nowrap}"
                        + "</style></head><body>\n<h1>").append(escaped(text.get("desktop.keys.page"))).append("</h1>\n");
        for (KeyGroup group : groups) {
            String rows = group.actions().stream().map(actions::get).filter(action -> !action.keys().isEmpty())
                    .map(KeyPage::row).collect(Collectors.joining());
            if (rows.isEmpty()) continue;
            page.append("<section><h2>").append(escaped(group.title())).append("</h2><table>\n").append(rows)
                    .append("</table></section>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    private static String row(BoundAction action) {
        String keys = action.keys().stream().map(Keys::text).distinct().collect(Collectors.joining(" &nbsp; "));
        return "<tr><td>" + escaped(action.name()) + "</td><td>" + keys.replace("<", "&lt;") + "</td></tr>\n";
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Writes it down and has the browser show it; where there is none, says where it is. */
    static void show(String page, Path file, Work work, Messages text, Consumer<Problem> say, Consumer<Throwable> complain) {
        work.start(text.get("desktop.keys.page"), (cancel, progress) -> {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, page.getBytes(StandardCharsets.UTF_8));
            if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) return false;
            try {
                Desktop.getDesktop().browse(file.toUri());
                return true;
            } catch (IOException none) {
                return false; // it says it could, and then finds no browser
            }
        }, outcome -> {
            if (outcome instanceof Outcome.Done<Boolean> done) {
                if (!done.value()) say.accept(new Problem("desktop.keys.written", file.toString()));
            } else if (outcome instanceof Outcome.Failed<Boolean> failed) {
                complain.accept(failed.cause());
            }
        });
    }
}
