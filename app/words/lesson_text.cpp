#include "app/words/lesson_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace makespan::words {
namespace {

/// The context of these texts in the catalogue; extract_lesson_texts.cpp writes it, too.
constexpr const char* kContext = "Lessons";

QStringList paragraphs(const std::string& summary)
{
    return QString::fromStdString(summary).split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
}

} // namespace

QString lessonText(const std::string& text)
{
    return text.empty() ? QString() : QCoreApplication::translate(kContext, text.c_str());
}

QString lessonSummary(const std::string& summary)
{
    QStringList translated;
    for (const QString& paragraph : paragraphs(summary)) {
        translated << lessonText(paragraph.toStdString());
    }
    return translated.join(QStringLiteral("\n\n"));
}

std::vector<std::string> lessonTexts(const scenario::Scenario& scenario)
{
    std::vector<std::string> texts;
    const auto add = [&texts](const std::string& text) {
        if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end()) {
            texts.push_back(text);
        }
    };
    add(scenario.title());
    for (const QString& paragraph : paragraphs(scenario.summary())) {
        add(paragraph.toStdString());
    }
    for (const auto& question : scenario.settings().predictions) {
        add(question.ask);
    }
    for (const auto& knob : scenario.knobs()) {
        add(knob.text);
    }
    return texts;
}

} // namespace makespan::words
