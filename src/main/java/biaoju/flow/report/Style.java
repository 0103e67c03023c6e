package biaoju.flow.report;

/** How the page looks, on a screen and on paper. */
final class Style {
    static final String SHEET = """

            body { margin: 0; background: #fff; color: #111;
              font: 15px/1.6 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", system-ui, sans-serif; }
            main { max-width: 1040px; margin: 0 auto; padding: 32px 24px 64px; }
            h1 { font-size: 1.6em; line-height: 1.3; margin: 0 0 .4em; }
            h2 { font-size: 1.2em; margin: 2em 0 .2em; border-bottom: 1px solid #ccc; }
            .facts { font-size: 1.1em; margin: 0; }
            .note { color: #555; margin: .2em 0 .8em; max-width: 46em; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .1em 1em; margin: .8em 0; }
            dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; }
            .definitions { grid-template-columns: 14em 1fr; gap: .5em 1em; }
            .definitions dt { color: #111; font-weight: 600; }
            table { border-collapse: collapse; margin: .6em 0 1em; }
            th, td { border-bottom: 1px solid #ddd; padding: .25em .7em; text-align: left; vertical-align: top; font-weight: 400; }
            thead th { color: #555; border-bottom: 1px solid #999; }
            .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
            .none { color: #bbb; text-align: center; }
            .words { max-width: 28em; }
            .figures { display: flex; flex-wrap: wrap; gap: 16px; }
            figure { margin: 0; } figcaption { color: #555; font-size: .9em; }
            svg { max-width: 100%; height: auto; display: block; margin: .4em 0; }
            @media print {
              body { font-size: 10pt; } main { max-width: none; padding: 0; }
              h2 { break-after: avoid; } tr, figure, svg { break-inside: avoid; } thead { display: table-header-group; }
            }
            """;

    private Style() {}
}
