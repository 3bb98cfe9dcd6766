#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace makespan::language {

class Code;
class Isolate;
struct DictObject;
struct FunctionObject;
struct StringObject;

/// Which arguments a remote function or a method takes: looked at when it is called, as Ray does.
/// Threads: any, once made.
class CallSignature
{
public:
    CallSignature() = default; ///< takes anything
    /// \param isMethod the first parameter is not the caller's.
    CallSignature(const FunctionObject& function, bool isMethod);

    /// False: raised TypeError, in the words of inspect.Signature.bind.
    bool accepts(Isolate& vm, std::size_t positional, DictObject* keywords) const
    {
        return (keywords == nullptr && positional == m_usual) || decide(vm, positional, keywords);
    }

private:
    static constexpr std::size_t kNone = ~std::size_t{0};

    bool decide(Isolate& vm, std::size_t positional, DictObject* keywords) const;

    const Code* m_code = nullptr; ///< kept alive by the program
    std::uint32_t m_own = 0;      ///< first parameters that the caller does not give
    std::uint32_t m_required = 0; ///< positional parameters without a default
    std::size_t m_usual = kNone;  ///< so many arguments without names fit; there may be other ways
    std::vector<StringObject*> m_keywordDefaults;
};

} // namespace makespan::language
