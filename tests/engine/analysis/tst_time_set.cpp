#include "engine/analysis/sort_by_time.h"
#include "engine/analysis/time_set.h"

#include <QtTest>

#include <random>

using namespace makespan;
using namespace makespan::analysis;

namespace {

LabelledStretch stretch(int begin, int end, std::uint32_t task)
{
    return {trace::Time{trace::Duration(begin)}, trace::Time{trace::Duration(end)},
            trace::TaskId{task}};
}

QString drawn(const TimeSet& set)
{
    QStringList pieces;
    for (const LabelledStretch& piece : set.pieces())
        pieces += QString("%1-%2:%3")
                      .arg(piece.begin.time_since_epoch().count())
                      .arg(piece.end.time_since_epoch().count())
                      .arg(trace::index(piece.task));
    return pieces.join(' ');
}

} // namespace

class TestTimeSet : public QObject
{
    Q_OBJECT

private slots:

    void overlapsAreUnitedAndLabelledWithACoveringMember()
    {
        QCOMPARE(drawn(TimeSet({stretch(0, 4, 0), stretch(1, 2, 1), stretch(3, 6, 2)})),
                 QString("0-4:0 4-6:2"));
        QCOMPARE(drawn(TimeSet({stretch(5, 6, 0), stretch(0, 1, 1), stretch(2, 2, 2)})),
                 QString("0-1:1 5-6:0"));
        QCOMPARE(drawn(TimeSet({stretch(0, 1, 0), stretch(0, 3, 1), stretch(3, 4, 2)})),
                 QString("0-3:1 3-4:2"));
        QCOMPARE(drawn(TimeSet{}), QString());
    }

    void theCursorFindsWhatContainsAnInstant()
    {
        const TimeSet set({stretch(1, 3, 7), stretch(5, 6, 8)});
        TimeSet::Cursor cursor(set);
        const auto at = [](int t) { return trace::Time{trace::Duration(t)}; };
        QVERIFY(cursor.at(at(0)) == nullptr);
        QVERIFY(cursor.nextChange() == at(1));
        QVERIFY(cursor.at(at(1))->task == trace::TaskId{7});
        QVERIFY(cursor.nextChange() == at(3));
        QVERIFY(cursor.at(at(3)) == nullptr);
        QVERIFY(cursor.nextChange() == at(5));
        QVERIFY(cursor.at(at(5))->task == trace::TaskId{8});
        QVERIFY(cursor.at(at(6)) == nullptr);
        QVERIFY(cursor.nextChange() == trace::kNever);
    }

    void randomSetsAgreeWithCountingInstants()
    {
        std::mt19937 random(1);
        const auto upTo = [&random](int n) { return static_cast<int>(random() % unsigned(n)); };
        for (int round = 0; round < 500; ++round) {
            std::vector<LabelledStretch> members;
            for (int i = 0; i < upTo(12); ++i) {
                const int begin = upTo(30);
                members.push_back(stretch(begin, begin + upTo(8), std::uint32_t(i)));
            }
            const TimeSet set(members);
            // Sorted or not, it is the same without a list of the members.
            if (round % 2 == 0)
                sortByTime(members, [](const LabelledStretch& member) { return member.begin; });
            const TimeSet unlisted = TimeSet::of([&members](auto add) {
                for (const LabelledStretch& member : members)
                    add(member);
            });
            QCOMPARE(drawn(unlisted), drawn(set));
            TimeSet::Cursor cursor(set);
            for (int t = 0; t < 40; ++t) {
                const trace::Time time{trace::Duration(t)};
                const LabelledStretch* piece = cursor.at(time);
                bool covered = false;
                bool byItsLabel = false;
                for (const LabelledStretch& member : members) {
                    const bool contains = member.begin <= time && time < member.end;
                    covered = covered || contains;
                    byItsLabel = byItsLabel || (piece && contains && member.task == piece->task);
                }
                QCOMPARE(piece != nullptr, covered);
                QVERIFY(!piece || byItsLabel);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTimeSet)
#include "tst_time_set.moc"
