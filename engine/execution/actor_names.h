#pragma once

#include "engine/language/vm/effect.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace makespan::language {
struct TaskOptions;
} // namespace makespan::language

namespace makespan::execution {

/// The names under which the actors of a run can be found (options: name, namespace, get_if_exists). Keeps no actor alive: whoever
/// does gives its name back when it ends.
/// Threads: one at a time.
class ActorNames
{
public:
    /// Who has the name that a new actor is to get; null: nobody, or it is to have none.
    language::ActorState* holderOf(const language::TaskOptions& options) const;
    /// \param key language::actorKey() of its namespace and name. Null: there is none.
    language::ActorState* find(std::string_view key) const;

    /// \returns the key, for giveBack(); empty: it has no name.
    std::string add(const language::TaskOptions& options, language::ActorState& actor);
    /// The name is free again; the key is empty then.
    void giveBack(std::string& key);

    /// What the creation of an actor is answered whose name is taken: the one that has it, or an error; nothing when it is free.
    std::optional<language::EffectOutcome> answerIfTaken(const language::TaskOptions& options,
                                                         language::EffectAnswer& answer) const;
    /// What ray.get_actor is answered.
    language::EffectOutcome answerFind(std::string_view key, language::EffectAnswer& answer) const;

private:
    std::map<std::string, language::ActorState*, std::less<>> m_actors;
};

} // namespace makespan::execution
