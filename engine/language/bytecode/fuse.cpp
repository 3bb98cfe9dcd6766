#include "engine/language/bytecode/code_builder.h"

namespace makespan::language {

/// Keeps the map from old to new places; joins nothing yet across labels and region borders.
void CodeBuilder::fuse()
{
    m_newPlace.resize(m_words.size() + 1);
    for (std::size_t i = 0; i <= m_words.size(); ++i)
        m_newPlace[i] = static_cast<std::uint32_t>(i);
}

} // namespace makespan::language
