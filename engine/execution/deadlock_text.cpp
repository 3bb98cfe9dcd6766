#include "engine/execution/deadlock_text.h"

namespace makespan::execution {

namespace {

std::string inLine(std::uint32_t line)
{
    return line > 0 ? " in line " + std::to_string(line) : std::string();
}

std::string shortNumber(double value)
{
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

} // namespace

std::string DeadlockText::taskName(const std::string& function, std::uint32_t number)
{
    return function + " (task " + std::to_string(number) + ")";
}

void DeadlockText::waitsFor(const std::string& who, std::uint32_t line, const std::string& whom)
{
    say(who + " waits" + inLine(line) + " for " + whom);
}

void DeadlockText::waitsForNobody(const std::string& who, std::uint32_t line)
{
    say(who + " waits" + inLine(line) + " for something that nobody does any more");
}

void DeadlockText::needsResult(const std::string& who, const std::string& whom)
{
    say(who + " needs the result of " + whom);
}

void DeadlockText::needsWorker(const std::string& who, const std::string& holder)
{
    say(who + " needs a worker, and " + holder + " holds one");
}

void DeadlockText::needsWorkerOfActors(const std::string& who)
{
    say(who + " needs a worker, and actors hold them");
}

void DeadlockText::needsActor(const std::string& who, const std::string& occupant)
{
    say(who + " needs its actor, which " + occupant + " occupies");
}

void DeadlockText::needsActorMade(const std::string& who, const std::string& creation)
{
    say(who + " needs its actor, which " + creation + " is to make");
}

void DeadlockText::needsItsTurn(const std::string& who)
{
    say(who + " comes after an earlier call of its actor");
}

void DeadlockText::asksForTooMuch(const std::string& who, double demand, std::uint32_t workers)
{
    say(who + " asks for num_cpus=" + shortNumber(demand) + ", more than the machine has ("
        + std::to_string(workers) + ")");
}

void DeadlockText::closeCircle()
{
    say("and so on in a circle");
}

std::string DeadlockText::text() const
{
    return "Nothing can go on: " + m_steps + ".";
}

void DeadlockText::say(const std::string& step)
{
    if (!m_steps.empty())
        m_steps += "; ";
    m_steps += step;
}

} // namespace makespan::execution
