#include "app/gui/run/newest_job.h"

#include <QTest>

#include <atomic>
#include <semaphore>

using makespan::gui::NewestJob;

class tst_NewestJob : public QObject
{
    Q_OBJECT

private slots:

    void onlyTheNewestOfTheWaitingJobsRuns()
    {
        std::binary_semaphore begun(0);
        std::binary_semaphore goOn(0);
        std::atomic<int> ran{0};
        std::atomic<bool> firstWasStopped{false};
        {
            NewestJob jobs;
            jobs.start([&](const std::stop_token& stop) {
                begun.release();
                goOn.acquire();
                firstWasStopped = stop.stop_requested();
            });
            begun.acquire();
            jobs.start([&](const std::stop_token&) { ran += 1; });
            jobs.start([&](const std::stop_token&) { ran += 10; });
            goOn.release();
            QTRY_COMPARE(ran.load(), 10);
        }
        QVERIFY(firstWasStopped);
        QCOMPARE(ran.load(), 10);
    }

    void aJobThatIsStoppedBeforeItBeginsComesToItsEndAllTheSame()
    {
        std::binary_semaphore begun(0);
        std::binary_semaphore goOn(0);
        std::atomic<int> seen{-1};
        NewestJob jobs;
        jobs.start([&](const std::stop_token&) {
            begun.release();
            goOn.acquire();
        });
        begun.acquire();
        jobs.start([&](const std::stop_token& stop) { seen = stop.stop_requested() ? 1 : 0; });
        jobs.stop();
        goOn.release();
        QTRY_COMPARE(seen.load(), 1);
    }

    void closingStopsTheJobUnderWay()
    {
        std::atomic<bool> ended{false};
        std::binary_semaphore begun(0);
        {
            NewestJob jobs;
            jobs.start([&](const std::stop_token& stop) {
                begun.release();
                while (!stop.stop_requested()) {
                    std::this_thread::yield();
                }
                ended = true;
            });
            begun.acquire();
        }
        QVERIFY(ended);
    }
};

QTEST_GUILESS_MAIN(tst_NewestJob)
#include "tst_newest_job.moc"
