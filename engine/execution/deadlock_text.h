#pragma once

#include <cstdint>
#include <string>

namespace makespan::execution {

/// Why nothing can go on, one step after the other from the driver: the same words on both clocks.
/// Who is meant comes as kDriver or taskName().
class DeadlockText
{
public:
    static constexpr const char* kDriver = "the driver";
    static std::string taskName(const std::string& function, std::uint32_t number);

    /// \param line of the get or wait; 0: unknown.
    void waitsFor(const std::string& who, std::uint32_t line, const std::string& whom);
    /// For a promise that everybody has forgotten.
    void waitsForNobody(const std::string& who, std::uint32_t line);
    void needsResult(const std::string& who, const std::string& whom);
    void needsWorker(const std::string& who, const std::string& holder);
    void needsWorkerOfActors(const std::string& who);
    void needsActor(const std::string& who, const std::string& occupant);
    void needsActorMade(const std::string& who, const std::string& creation);
    void needsItsTurn(const std::string& who);
    /// \param demand in worker slots.
    void asksForTooMuch(const std::string& who, double demand, std::uint32_t workers);
    /// Whom the last step names was met before.
    void closeCircle();

    /// One sentence.
    std::string text() const;

private:
    void say(const std::string& step);

    std::string m_steps;
};

} // namespace makespan::execution
