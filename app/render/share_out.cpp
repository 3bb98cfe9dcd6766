#include "app/render/share_out.h"

#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <algorithm>

namespace makespan::render {

void shareOut(std::size_t count,
              std::size_t threads,
              const std::function<void(ShareOfWork& share)>& work)
{
    ShareOfWork share(count);
    QSemaphore ended;
    int helpers = 0;
    const int most = std::min(static_cast<int>(threads), QThread::idealThreadCount());
    // A pool that is busy must not hold up a frame: then this thread does more of it.
    while (helpers + 1 < most && QThreadPool::globalInstance()->tryStart([&] {
        work(share);
        ended.release();
    })) {
        ++helpers;
    }
    work(share);
    ended.acquire(helpers);
}

} // namespace makespan::render
