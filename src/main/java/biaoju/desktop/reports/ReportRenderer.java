package biaoju.desktop.reports;

import biaoju.base.Messages;
import biaoju.command.ReportLine;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.ProgressRow;
import java.awt.Component;
import javax.swing.JList;
import javax.swing.ListCellRenderer;

/** A report with how far the annotator is with it. */
final class ReportRenderer implements ListCellRenderer<ReportLine> {
    private final Messages text;
    private final ProgressRow row;

    ReportRenderer(Look look, Messages text) {
        this.text = text;
        this.row = new ProgressRow(look);
    }

    @Override
    public Component getListCellRendererComponent(JList<? extends ReportLine> list, ReportLine line, int index,
            boolean selected, boolean focused) {
        String count = text.get("reports.count", line.labelled(), line.sentences());
        String spoken = text.get("reports.spoken", line.report().name(), line.labelled(), line.sentences());
        return row.says(line.report().name(), line.labelled(), line.sentences(), count, spoken, 0, false).in(list, selected);
    }
}
