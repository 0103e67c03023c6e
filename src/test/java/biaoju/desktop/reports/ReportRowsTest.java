package biaoju.desktop.reports;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.command.ReportLine;
import biaoju.desktop.Pages;
import biaoju.domain.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.event.ListDataEvent;
import javax.swing.event.ListDataListener;
import org.junit.jupiter.api.Test;

class ReportRowsTest {
    private final ReportRows rows = new ReportRows(Locale.CHINESE);
    private final List<String> told = new ArrayList<>();

    private static ReportLine line(String name, int labelled) {
        Document document = Pages.document(name, name + "一。二。三。");
        return Pages.line(document, labelled);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < rows.getSize(); i++) names.add(rows.getElementAt(i).report().name());
        return names;
    }

    private void listen() {
        rows.addListDataListener(new ListDataListener() {
            @Override
            public void intervalAdded(ListDataEvent e) {
                told.add("added");
            }

            @Override
            public void intervalRemoved(ListDataEvent e) {
                told.add("removed");
            }

            @Override
            public void contentsChanged(ListDataEvent e) {
                told.add("changed " + e.getIndex0());
            }
        });
    }

    @Test
    void aLabelPressTellsOfOneRow() {
        rows.show(List.of(line("b", 0), line("a", 0), line("c", 0)));
        listen();
        rows.show(List.of(line("b", 1), line("a", 0), line("c", 0)));
        rows.show(List.of(line("b", 1), line("a", 0), line("c", 0)));
        assertThat(told).containsExactly("changed 1");
        assertThat(names()).containsExactly("a", "b", "c");
    }

    @Test
    void filterAndOrder() {
        rows.show(List.of(line("整改报告", 3), line("述职报告", 0), line("工作总结", 1)));
        rows.filter(" 报告 ");
        assertThat(names()).containsExactlyInAnyOrder("整改报告", "述职报告");
        rows.byProgress(true);
        assertThat(names()).containsExactly("述职报告", "整改报告");
        rows.filter("");
        assertThat(names()).containsExactly("述职报告", "工作总结", "整改报告");
        assertThat(rows.indexOf(line("工作总结", 1).report().digest())).isEqualTo(1);
        assertThat(rows.indexOf("none")).isEqualTo(-1);
    }

    @Test
    void byProgressTheOrderStaysWhileOneWorks() {
        rows.show(List.of(line("a", 0), line("b", 1)));
        rows.byProgress(true);
        rows.show(List.of(line("a", 3), line("b", 1)));
        assertThat(names()).containsExactly("a", "b");
    }
}
