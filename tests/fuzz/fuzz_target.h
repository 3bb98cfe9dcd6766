#pragma once

#include <cstddef>
#include <cstdint>

/// What libFuzzer and replay.cpp call: must neither crash, nor hang, nor break its promises (abort).
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
