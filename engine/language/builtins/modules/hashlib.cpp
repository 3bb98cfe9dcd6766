#include "engine/language/builtins/numeric/digest.h"
#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/support.h"
#include "engine/language/vm/runtime.h"

#include <string>
#include <string_view>
#include <utility>

namespace makespan::language::builtins {

namespace {

numeric::DigestKind kindNamed(std::string_view name)
{
    using numeric::DigestKind;
    return name == "md5"      ? DigestKind::Md5
           : name == "sha1"   ? DigestKind::Sha1
           : name == "sha256" ? DigestKind::Sha256
                              : DigestKind::Sha512;
}

/// _digest(name, data)
Value digest(Isolate& vm, const Arguments& args)
{
    constexpr std::uint64_t kBytesPerStep = 8;
    const std::string_view data = to<BytesObject>(args[1]).view();
    vm.charge(1 + data.size() / kBytesPerStep);
    std::string bytes = numeric::digest(kindNamed(to<StringObject>(args[0]).view()), data);
    if (bytes.empty()) {
        return vm.raise(TypeId::ValueError, "this computer does not allow this kind of hash");
    }
    return makeBytes(vm, std::move(bytes));
}

} // namespace

void registerHashlib(Registry& registry)
{
    registry.intrinsic("_digest", "name, data, /", &digest);
}

} // namespace makespan::language::builtins
