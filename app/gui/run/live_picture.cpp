#include "app/gui/run/live_picture.h"

#include <mutex>
#include <optional>
#include <utility>

namespace makespan::gui {

/// Where the pictures are while nobody looks at them. The lock also hands over what was written into them.
class LivePicture::Shelf
{
public:
    explicit Shelf(const render::FunctionHues& hues)
        : m_pictures{render::LiveTimeline(hues), render::LiveTimeline(hues)}
    {}

    render::LiveTimeline& picture(std::size_t number) { return m_pictures[number]; }

    /// Takes one away; none: all are looked at.
    std::optional<std::size_t> take()
    {
        const std::lock_guard lock(m_mutex);
        for (std::size_t number = 0; number < kPictures; ++number) {
            if (m_isHere[number]) {
                m_isHere[number] = false;
                return number;
            }
        }
        return {};
    }

    void giveBack(std::size_t number)
    {
        const std::lock_guard lock(m_mutex);
        m_isHere[number] = true;
    }

private:
    std::mutex m_mutex;
    std::array<bool, kPictures> m_isHere{true, true};
    std::array<render::LiveTimeline, kPictures> m_pictures;
};

LivePicture::LivePicture(const render::FunctionHues& hues)
    : m_shelf(std::make_shared<Shelf>(hues))
{}

void LivePicture::add(trace::LiveUpdate update)
{
    const auto shared = std::make_shared<const trace::LiveUpdate>(std::move(update));
    for (auto& missing : m_missing) {
        missing.push_back(shared);
    }
}

std::shared_ptr<const render::TimelineData> LivePicture::picture()
{
    const std::optional<std::size_t> number = m_shelf->take();
    if (!number) {
        return nullptr;
    }
    render::LiveTimeline& picture = m_shelf->picture(*number);
    for (const UpdatePtr& update : std::exchange(m_missing[*number], {})) {
        picture.add(*update);
    }
    return {&picture,
            [shelf = m_shelf, at = *number](const render::TimelineData*) { shelf->giveBack(at); }};
}

} // namespace makespan::gui
