#pragma once

#include <QtTest>

#include <string>
#include <vector>

namespace makespan::language {

using GoldenRow = std::vector<std::string>;

/// A table of golden/ (written by CPython, see make_golden.py). Empty when the file is missing: every test
/// has to fail on that.
inline std::vector<GoldenRow> goldenTable(const char* name)
{
    QFile file(QStringLiteral(MAKESPAN_SOURCE_DIR "/tests/engine/language/builtins/golden/%1.tsv")
                   .arg(QLatin1String(name)));
    std::vector<GoldenRow> rows;
    if (!file.open(QIODevice::ReadOnly)) {
        return rows;
    }
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.isEmpty()) {
            continue;
        }
        GoldenRow row;
        for (const QByteArray& column : line.split('\t')) {
            row.push_back(column.toStdString());
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

/// A text column: JSON.
inline std::string goldenText(const std::string& column)
{
    const QByteArray json = "[" + QByteArray::fromStdString(column) + "]";
    return QJsonDocument::fromJson(json).array().at(0).toString().toStdString();
}

/// A float column: hexadecimal, inf or nan.
inline double goldenFloat(const std::string& column)
{
    return std::strtod(column.c_str(), nullptr);
}

/// What differs, as one text; QVERIFY2 shows it.
inline std::string mismatch(const GoldenRow& row, const std::string& actual)
{
    std::string text;
    for (const std::string& column : row) {
        text += column + "  ";
    }
    return text + "but is: " + actual;
}

} // namespace makespan::language
