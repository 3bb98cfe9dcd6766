#include "engine/execution/actor_names.h"

#include "engine/execution/task_errors.h"
#include "engine/language/vm/invocation.h"

namespace makespan::execution {

using language::ActorState;
using language::EffectAnswer;
using language::EffectOutcome;
using language::TaskOptions;

ActorState* ActorNames::holderOf(const TaskOptions& options) const
{
    return options.name.empty() ? nullptr
                                : find(language::actorKey(options.nameSpace, options.name));
}

ActorState* ActorNames::find(std::string_view key) const
{
    const auto found = m_actors.find(key);
    return found == m_actors.end() ? nullptr : found->second;
}

std::string ActorNames::add(const TaskOptions& options, ActorState& actor)
{
    if (options.name.empty())
        return {};
    std::string key = language::actorKey(options.nameSpace, options.name);
    m_actors[key] = &actor;
    return key;
}

void ActorNames::giveBack(std::string& key)
{
    if (!key.empty())
        m_actors.erase(key);
    key.clear();
}

std::optional<EffectOutcome> ActorNames::answerIfTaken(const TaskOptions& options,
                                                       EffectAnswer& answer) const
{
    ActorState* const holder = holderOf(options);
    if (holder == nullptr)
        return std::nullopt;
    if (!options.getIfExists) {
        answer.error = nameTakenError(options.name);
        return EffectOutcome::Raise;
    }
    answer.actor = holder;
    return EffectOutcome::Done;
}

EffectOutcome ActorNames::answerFind(std::string_view key, EffectAnswer& answer) const
{
    ActorState* const found = find(key);
    if (found == nullptr) {
        answer.error = noSuchActorError(key);
        return EffectOutcome::Raise;
    }
    answer.actor = found;
    return EffectOutcome::Done;
}

} // namespace makespan::execution
