#include "app/report/report_page.h"

namespace makespan::report {

QString pageStyle()
{
    return QStringLiteral(R"(
:root { color-scheme: light; }
body { font: 15px/1.45 "DejaVu Sans", "Segoe UI", Helvetica, Arial, sans-serif; color: #14202b;
  background: #fff; max-width: 62rem; margin: 1.5rem auto; padding: 0 1.2rem; }
h1 { font-size: 1.6rem; margin: 0 0 .2rem; } h2 { font-size: 1.12rem; margin: 1.3rem 0 .4rem;
  border-bottom: 1px solid #c6ced6; padding-bottom: .15rem; } h3 { font-size: 1rem; margin: .7rem 0 .3rem; }
p { margin: .3rem 0; } .summary { white-space: pre-line; max-width: 48rem; } .facts, .note { color: #4a5763; font-size: .85em; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .88rem; }
th, td { padding: .16rem .7rem .16rem 0; text-align: right; vertical-align: top; }
th:first-child, td.text, th.text { text-align: left; } thead th { border-bottom: 1px solid #8b98a4; font-weight: 600; }
tbody th { font-weight: 400; } tbody tr:nth-child(even) { background: #f4f6f8; }
svg { width: 100%; height: auto; display: block; } .bars svg { max-width: 44rem; } .wide { overflow-x: auto; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(24rem, 1fr)); gap: .8rem; }
pre { font: 12.5px/1.4 "DejaVu Sans Mono", Consolas, Menlo, monospace; background: #f4f6f8; border-radius: 4px;
  padding: .6rem .8rem; overflow-x: auto; margin: .3rem 0; }
pre .n { color: #74818d; user-select: none; } .failure { color: #8c1d04; font-weight: 600; }
ul { margin: .3rem 0; padding-left: 1.2rem; }
@page { size: auto; margin: 13mm 14mm; }
@media print {
  body { font-size: 8.5pt; line-height: 1.3; max-width: none; margin: 0; padding: 0; }
  h1 { font-size: 15pt; } h2 { font-size: 10.5pt; margin: .6rem 0 .2rem; break-after: avoid; } h3 { font-size: 9pt; margin: .3rem 0 .1rem; }
  svg, tr, .keep { break-inside: avoid; } .pair { grid-template-columns: 1fr 1fr; }
  .timeline svg { max-height: 95mm; } .bars svg { max-width: 120mm; }
  pre { font-size: 6.6pt; line-height: 1.25; white-space: pre-wrap; background: none; border: 1px solid #c6ced6; padding: 2mm; }
  .source pre { columns: 2; column-gap: 6mm; } .output pre { max-height: 30mm; overflow: hidden; }
  table { font-size: 7.6pt; } th, td { padding: .3pt 5pt .3pt 0; } .long { columns: 2; column-gap: 8mm; }
}
)");
}

QString tableRow(const QStringList& cells)
{
    QString row = QStringLiteral("<tr>");
    for (qsizetype i = 0; i < cells.size(); ++i) {
        row += i == 0 ? QStringLiteral("<th scope=\"row\">%1</th>").arg(cells[i])
                      : QStringLiteral("<td>%1</td>").arg(cells[i]);
    }
    return row + QStringLiteral("</tr>\n");
}

QString section(const QString& heading, const QString& html, const QString& cssClass)
{
    return html.isEmpty() ? QString()
                          : QStringLiteral("<section class=\"%1\"><h2>%2</h2>\n%3</section>\n")
                                .arg(cssClass, heading.toHtmlEscaped(), html);
}

} // namespace makespan::report
