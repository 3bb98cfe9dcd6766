#include "app/render/timeline/share_out.h"

#include <QRunnable>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <memory>
#include <vector>

namespace makespan::render {

namespace {

class Helper : public QRunnable
{
public:
    Helper(ShareOfWork& share,
           const std::function<void(ShareOfWork& share)>& work,
           QSemaphore& ended)
        : m_share(share)
        , m_work(work)
        , m_ended(ended)
    {
        setAutoDelete(false);
    }

    void run() override
    {
        m_work(m_share);
        m_ended.release();
    }

private:
    ShareOfWork& m_share;
    const std::function<void(ShareOfWork& share)>& m_work;
    QSemaphore& m_ended;
};

} // namespace

void shareOut(std::size_t count,
              std::size_t threads,
              const std::function<void(ShareOfWork& share)>& work)
{
    ShareOfWork share(count);
    QSemaphore ended;
    std::vector<std::unique_ptr<Helper>> helpers;
    QThreadPool& pool = *QThreadPool::globalInstance();
    const std::size_t most =
        std::min(threads, static_cast<std::size_t>(std::max(QThread::idealThreadCount(), 1)));
    // A pool that is busy must not hold up a frame: then this thread does more of it.
    while (helpers.size() + 1 < most) {
        auto helper = std::make_unique<Helper>(share, work, ended);
        if (!pool.tryStart(helper.get())) {
            break;
        }
        helpers.push_back(std::move(helper));
    }
    work(share);
    // Where processors are busy some have not begun yet: nothing is left for them, so nobody waits for them.
    for (const auto& helper : helpers) {
        if (!pool.tryTake(helper.get())) {
            ended.acquire();
        }
    }
}

} // namespace makespan::render
