#pragma once

#include "engine/trace/formats/chrome_json.h"
#include "engine/trace/trace_builder.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace makespan::trace {

/// A JSON value as text, with readable bytes behind it (JsonSplitter::kPadding).
using PaddedJson = std::string_view;

/// Puts a trace together again from the file of writeChromeJson. A fault is a JsonFault without position: its
/// caller knows where it read.
class OwnEvents
{
public:
    explicit OwnEvents(const ReadLimits& limits);
    ~OwnEvents();

    /// The value of "otherData". \returns false when the file is not one of ours.
    bool readHead(PaddedJson text);

    /// One element of "traceEvents".
    void readEvent(PaddedJson text);

    Trace finish();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace makespan::trace
