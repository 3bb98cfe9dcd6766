#include "app/gui/panels/predict_card.h"

#include "app/gui/knobs/number_field.h"
#include "app/words/engine_text.h"
#include "app/words/lesson_text.h"
#include "app/words/quantities.h"
#include "engine/experiment/prediction.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace makespan::gui {
namespace {

bool sameQuestion(const scenario::Prediction& a, const scenario::Prediction& b)
{
    return a.ask == b.ask && a.with == b.with && a.answer == b.answer && a.tolerance == b.tolerance;
}

} // namespace

PredictCard::PredictCard(QWidget* parent)
    : QWidget(parent)
    , m_scenario(scenario::Scenario::fromSource({}, "untitled.py"))
{
    auto* heading = new QLabel(tr("Predict first"));
    QFont bold = heading->font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    m_question = new QLabel;
    m_question->setWordWrap(true);
    m_guess = new NumberField;
    m_guess->setRange(-1e9, 1e9);
    m_guess->setDecimals(3);
    m_guess->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_guess->setAccessibleName(tr("Your prediction"));
    m_check = new QPushButton(tr("Chec&k"));
    m_next = new QToolButton;
    m_next->setAutoRaise(true);
    m_next->setText(tr("Next question"));
    m_show = new QPushButton(tr("Sho&w me"));
    m_show->setToolTip(tr("Set the knobs of the question, so that the timeline shows this run"));
    m_verdict = new QLabel;
    m_verdict->setWordWrap(true);

    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_guess, 1);
    row->addWidget(m_check);
    auto* after = new QHBoxLayout;
    after->setSpacing(6);
    after->addWidget(m_show);
    after->addStretch();
    after->addWidget(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addWidget(heading);
    layout->addWidget(m_question);
    layout->addLayout(row);
    layout->addWidget(m_verdict);
    layout->addLayout(after);

    connect(m_check, &QPushButton::clicked, this, &PredictCard::judgeGuess);
    connect(m_guess->findChild<QLineEdit*>(), &QLineEdit::returnPressed, this,
            &PredictCard::judgeGuess);
    connect(m_show, &QPushButton::clicked, this,
            [this] { emit shown(m_questions[m_current].with); });
    connect(m_next, &QToolButton::clicked, this, [this] {
        m_current = (m_current + 1) % m_questions.size();
        ask();
    });
    hide();
}

PredictCard::~PredictCard() = default;

void PredictCard::setScenario(const scenario::Scenario& scenario)
{
    m_scenario = scenario;
    const auto& questions = scenario.settings().predictions;
    if (std::equal(questions.begin(), questions.end(), m_questions.begin(), m_questions.end(),
                   sameQuestion)) {
        return; // the student is in the middle of one of them
    }
    m_questions = questions;
    m_current = 0;
    setVisible(!m_questions.empty());
    if (!m_questions.empty()) {
        ask();
    }
}

void PredictCard::setMachine(const experiment::MachineRequest& machine)
{
    m_machine = machine;
}

void PredictCard::ask()
{
    ++m_newest; // a verdict on the way belongs to another question
    m_question->setText(words::lessonText(m_questions[m_current].ask));
    m_question->setBuddy(m_guess);
    m_guess->setValue(0);
    m_guess->selectAll();
    m_verdict->hide();
    m_show->hide();
    m_next->setVisible(m_questions.size() > 1);
}

void PredictCard::judgeGuess()
{
    const quint64 number = ++m_newest;
    const double guess = m_guess->value();
    m_job.start([this, number, guess, scenario = m_scenario, machine = m_machine,
                 question = m_questions[m_current]](const std::stop_token& stop) {
        const auto verdict = experiment::judge(scenario, question, guess, machine, stop);
        const QString answer = words::ratioText(verdict.answer);
        const QString sentence =
            !verdict.error.empty() ? words::engineText(verdict.error)
            : verdict.right        ? tr("Right: it is %1.").arg(answer)
                            : tr("Not quite: it is %1, you said %2. Look at the timeline: why?")
                                  .arg(answer, words::ratioText(guess));
        QMetaObject::invokeMethod(
            this,
            [this, number, sentence, right = verdict.right] {
                if (number == m_newest) {
                    tell(sentence, right);
                }
            },
            Qt::QueuedConnection);
    });
}

void PredictCard::tell(const QString& sentence, bool right)
{
    m_verdict->setText((right ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + sentence);
    m_verdict->setAccessibleName(sentence);
    m_verdict->show();
    m_show->show();
}

} // namespace makespan::gui
