#pragma once

#include "engine/language/diagnostic.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace makespan::scenario {

/// The inline script metadata of a file (PEP 723): the comment block from "# /// script" to "# ///".
struct MetadataBlock
{
    bool found = false;
    std::string toml;                           ///< the content, without the comment marks
    std::vector<language::Position> lineStarts; ///< where each line of `toml` begins in the file
    language::Diagnostics diagnostics;          ///< not closed, or more than one block

    /// The place in the file of a line and a column of `toml`, both from 1, columns in code points.
    language::Position
    positionInFile(std::string_view source, std::uint32_t line, std::uint32_t column) const;
};

/// Finds the block of type "script". CRLF line ends are understood.
MetadataBlock findMetadata(std::string_view source);

} // namespace makespan::scenario
